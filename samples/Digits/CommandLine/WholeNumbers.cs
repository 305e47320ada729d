using System.Globalization;

namespace Digits.CommandLine;

/// <summary>Makes ranges of whole numbers.</summary>
internal static class WholeNumbers
{
    internal static NumberRange<int> Between(int smallest, int largest) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {smallest} to {largest}"),
            number => number >= smallest && number <= largest);
}
