namespace NetGen.Generators.Tests.Parity.RandomGraphs;

/// <summary>A layer that random graphs draw.</summary>
/// <param name="Kind">Its attribute.</param>
/// <param name="Takes">Whether it takes a value.</param>
/// <param name="Arguments">Its arguments, but for its names.</param>
internal sealed record RandomLayer(string Kind, Func<RandomValue, bool> Takes, Func<RandomValue, RandomStep, string> Arguments)
{
    /// <summary>The shape it gives; by default the one it takes.</summary>
    public Func<RandomValue, RandomStep, int[]> Gives { get; init; } = (value, _) => value.Shape;

    /// <summary>What layers that share weights have in common, in words; null if the kind shares none.</summary>
    public Func<RandomValue, RandomStep, string>? Weights { get; init; }

    /// <summary>Whether an activation is, or may be, the last that it does.</summary>
    public bool Activates { get; init; }
}

/// <summary>A layer that reads several values.</summary>
/// <param name="Kind">Its attribute.</param>
/// <param name="Takes">Whether it joins the second value to the first.</param>
/// <param name="Gives">The shape it gives.</param>
internal sealed record RandomJoin(string Kind, Func<RandomValue, RandomValue, bool> Takes, Func<IReadOnlyList<RandomValue>, int[]> Gives);
