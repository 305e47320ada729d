namespace NetGen.Benchmarks.Passes;

/// <summary>An optimizer to measure.</summary>
/// <param name="Name">What the line is called.</param>
/// <param name="Moments">How many moments it keeps for each parameter.</param>
/// <param name="Optimizer">The optimizer, with so small a learning rate that any number of steps stays finite.</param>
internal sealed record PassSubject(string Name, int Moments, Optimizer Optimizer)
{
    private const float Rate = 1e-6f;

    internal static IReadOnlyList<PassSubject> All { get; } =
    [
        new("Sgd", 0, new Sgd(Rate)),
        new("Momentum", 1, new Sgd(Rate, momentum: 0.9f)),
        new("Nesterov", 1, new Sgd(Rate, momentum: 0.9f, nesterov: true)),
        new("AdaGrad", 1, new AdaGrad(Rate)),
        new("AdaDelta", 2, new AdaDelta(Rate)),
        new("RmsProp", 1, new RmsProp(Rate)),
        new("RmsPropCentered", 2, new RmsProp(Rate, centered: true)),
        new("Adam", 2, new Adam(Rate)),
        new("AdamAmsGrad", 3, new Adam(Rate, amsGrad: true)),
        new("AdamW", 2, new AdamW(Rate)),
        new("Adamax", 2, new Adamax(Rate)),
        new("Nadam", 2, new Nadam(Rate)),
        new("Lion", 1, new Lion(Rate)),
        new("RProp", 2, new RProp(Rate, largestStep: 1e-3f)),
    ];
}
