using System.Globalization;

namespace NetGen;

/// <summary>Numbers as texts in a checkpoint's header: the shortest that read back to the same bits.</summary>
internal sealed class CheckpointNumbers(SafetensorsHeader header)
{
    private const char Separator = ' ';

    /// <summary>A whole number as text.</summary>
    public static string Format(ulong number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Some numbers as text.</summary>
    public static string Format(ReadOnlySpan<double> numbers)
    {
        var texts = new string[numbers.Length];
        for (var index = 0; index < numbers.Length; index++)
        {
            texts[index] = numbers[index].ToString("R", CultureInfo.InvariantCulture);
        }

        return string.Join(Separator, texts);
    }

    /// <summary>Whether the header has a text of this key.</summary>
    public bool Has(string key) => header.FindMetadata(key) is not null;

    /// <summary>Refuses a file in which another class of an object was saved, or none.</summary>
    public void RequireKind(string key, string what, string expected)
    {
        var found = header.FindMetadata(key)
            ?? throw new CheckpointException($"Expected a checkpoint of a training, found one without {key}: it holds parameters only, which LoadParameters loads.");
        if (found != expected)
        {
            throw new CheckpointException($"Expected a training with the {what} {expected}, found one with {found}.");
        }
    }

    /// <summary>A whole number from 0.</summary>
    public ulong ReadWhole(string key, ulong largest)
    {
        var text = Find(key);
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest
            ? number
            : throw new CheckpointException($"{key}: expected a whole number from 0 to {Format(largest)}, found '{text}'.");
    }

    /// <summary>As many numbers as there is room for.</summary>
    public void Read(string key, Span<double> numbers)
    {
        var found = Read(key);
        if (found.Length != numbers.Length)
        {
            throw new CheckpointException(FormattableString.Invariant($"{key}: expected {numbers.Length} numbers, found {found.Length}."));
        }

        found.CopyTo(numbers);
    }

    /// <summary>Any number of numbers: infinite ones too, for some schedules begin with infinity, but not NaN.</summary>
    public double[] Read(string key) => Array.ConvertAll(Find(key).Split(Separator, StringSplitOptions.RemoveEmptyEntries), text =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number)
            ? number
            : throw new CheckpointException($"{key}: expected numbers, found '{text}'."));

    private string Find(string key) => header.FindMetadata(key) ?? throw new CheckpointException($"Expected a checkpoint of a training with {key}, found none.");
}
