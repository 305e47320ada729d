using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Streaming;

/// <summary>How the values of a step are padded, the least first.</summary>
internal enum StepPadding
{
    /// <summary>Not at all: they are read or written one by one.</summary>
    None,

    /// <summary>Up to 8 values to 8, which is a vector of 256 bits; more to whole lines.</summary>
    Half,

    /// <summary>To whole cache lines, the widest vectors.</summary>
    Whole,
}

/// <summary>Distances of padded steps.</summary>
internal static class StepPaddings
{
    /// <summary>The floats of half a cache line.</summary>
    public const int HalfLine = Padding.Floats / 2;

    /// <summary>The floats from one step of so many values to the next.</summary>
    public static int Stride(this StepPadding padding, int values) => padding switch
    {
        StepPadding.None => values,
        StepPadding.Half when values <= HalfLine => HalfLine,
        _ => Padding.Stride(values),
    };
}
