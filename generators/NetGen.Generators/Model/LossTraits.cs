namespace NetGen.Generators.Model;

/// <summary>What the generator must know of a loss.</summary>
/// <param name="Activations">The output activations it fits; empty if any will do.</param>
/// <param name="TakesLogits">
/// Whether loss and activation are computed together from the logits, whose gradient is stable where the product of the two derivatives is
/// not.
/// </param>
/// <param name="IsOfClasses">Whether an output row is a probability for each class, so that targets may be labels.</param>
internal sealed record LossTraits(EquatableArray<string> Activations, bool TakesLogits = false, bool IsOfClasses = false)
{
    private static readonly EquatableArray<string> Any = EquatableArray.Of<string>();

    // A count's rate is above 0, where its logarithm is.
    private static readonly EquatableArray<string> Positive = EquatableArray.Of("Softplus", "Exponential", "Sigmoid", "Softmax");

    // A margin on both sides of 0 asks for outputs on both; Elu's alpha may keep them above -1, yet not above 0.
    private static readonly EquatableArray<string> TwoSided = EquatableArray.Of("Linear", "Tanh", "Softsign", "LeakyRelu", "Elu", "Selu");

    private static readonly Dictionary<string, LossTraits> ByName = new()
    {
        ["MeanSquaredError"] = new(Any),
        ["MeanAbsoluteError"] = new(Any),
        ["Huber"] = new(Any),
        ["BinaryCrossEntropy"] = new(EquatableArray.Of("Sigmoid"), TakesLogits: true),
        ["CrossEntropy"] = new(EquatableArray.Of("Softmax"), TakesLogits: true, IsOfClasses: true),
        ["Hinge"] = new(TwoSided),
        ["SquaredHinge"] = new(TwoSided),
        ["LogCosh"] = new(Any),
        ["Poisson"] = new(Positive),
        ["KullbackLeibler"] = new(EquatableArray.Of("Softmax"), TakesLogits: true, IsOfClasses: true),
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static LossTraits Of(LossSpec loss) => ByName[loss.Name];
}
