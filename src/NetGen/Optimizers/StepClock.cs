namespace NetGen;

/// <summary>
/// How many steps some parameters have taken, and the running products that a rule computes from it. Parameters that were frozen for a while go
/// by a clock of their own, as every parameter does in PyTorch: the first steps after that are as careful as first steps are.
/// </summary>
/// <param name="step">The number of steps.</param>
/// <param name="products">One for each name in <see cref="Optimizer.Products"/>; all 1 before the first step.</param>
internal sealed class StepClock(long step, double[] products)
{
    internal long Step { get; set; } = step;

    internal Span<double> Products => products;

    internal StepClock Copy() => new(Step, [.. products]);

    internal void Set(StepClock other)
    {
        Step = other.Step;
        other.Products.CopyTo(products);
    }
}
