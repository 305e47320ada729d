namespace NetGen.Generators.Model.Regularization;

/// <summary>All kinds of lines, in the order in which they are applied: a new kind adds a line.</summary>
internal static class RegularizationKinds
{
    public static readonly IReadOnlyList<RegularizationKind> All =
    [
        new L1Kind(),
        new L2Kind(),
        new ClipGradientKind(),
        new ClipGradientNormKind(),
        new ClipGradientGlobalNormKind(),
        new WeightDecayKind(),
        new NonNegativeKind(),
        new ClipWeightsKind(),
        new MaxNormKind(),
        new UnitNormKind(),
    ];

    private static readonly Dictionary<string, RegularizationKind> ByName = All.ToDictionary(kind => kind.Name);

    public static RegularizationKind Of(RegularizationSpec line) => ByName[line.Kind];

    /// <summary>Whether two lines cannot stand on one layer.</summary>
    public static bool Contradict(RegularizationSpec first, RegularizationSpec second) =>
        Of(first).Contradicts(first, second) || Of(second).Contradicts(second, first);
}
