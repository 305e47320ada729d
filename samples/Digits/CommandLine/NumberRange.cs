using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Digits.CommandLine;

/// <summary>The numbers an option takes, written the same way in every country.</summary>
/// <param name="Words">What they are, as an error message says it.</param>
/// <param name="Contains">Whether a number is one of them.</param>
internal sealed record NumberRange<T>(string Words, Predicate<T> Contains)
    where T : struct, INumber<T>
{
    internal Option<T> Option(string name, string description, T standard) =>
        new(name)
        {
            Description = description,
            HelpName = "number",
            DefaultValueFactory = _ => standard,
            CustomParser = argument => Parse(argument, name),
        };

    internal Option<T?> OptionWithoutDefault(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "number",
            CustomParser = argument => Parse(argument, name),
        };

    private T Parse(ArgumentResult argument, string name)
    {
        var text = argument.Tokens[0].Value;

        // The style leaves no room for thousands: where 0,1 means a tenth it must not come to mean 1.
        if (!T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !Contains(number))
        {
            argument.AddError($"{name} expects {Words}; found '{text}'.");
        }

        return number;
    }
}
