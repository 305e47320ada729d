using System.Collections.Immutable;

namespace NetGen;

/// <summary>
/// Adam with Nesterov's momentum (Dozat 2016, "Incorporating Nesterov Momentum into Adam"), in PyTorch's form. At step t, with
/// <c>mu(t) = beta1 * (1 - 0.96^(t * momentumDecay) / 2)</c> and M(t) the product of mu(1) to mu(t):
/// <c>m = beta1 * m + (1 - beta1) * g; v = beta2 * v + (1 - beta2) * g^2;
/// w = w - learningRate * ((1 - mu(t)) / (1 - M(t)) * g + mu(t + 1) / (1 - M(t + 1)) * m) / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)</c>. Weight
/// decay is added to the gradient: <c>g = g + weightDecay * w</c>.
/// </summary>
/// <inheritdoc cref="AdaptiveMoments" path="/remarks"/>
public sealed class Nadam : AdaptiveMoments
{
    // Places among the products.
    private const int MomentumProduct = 0;
    private const int SecondDecayPower = 1;
    private const int WarmUpPower = 2;

    private readonly double _warmUp;

    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">The size of a step, a number or a schedule; default 0.002.</param>
    /// <param name="beta1">How much of the average of gradients a step keeps, in [0, 1).</param>
    /// <param name="beta2">How much of the average of squared gradients a step keeps, in [0, 1).</param>
    /// <param name="epsilon">What keeps the denominator away from 0, finite and at least 0.</param>
    /// <param name="weightDecay">How much of a weight is added to its gradient, finite and at least 0.</param>
    /// <param name="momentumDecay">How fast the momentum rises from half its size, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public Nadam(
        Schedule? learningRate = null,
        float beta1 = 0.9f,
        float beta2 = 0.999f,
        float epsilon = 1e-8f,
        float weightDecay = 0,
        float momentumDecay = 4e-3f)
        : base(learningRate ?? 2e-3f, beta1, beta2, epsilon, weightDecay)
    {
        Argument.IsFiniteAndAtLeastZero(momentumDecay, nameof(momentumDecay));
        MomentumDecay = momentumDecay;
        _warmUp = ScalarMath.Power(0.96, momentumDecay);
    }

    /// <summary>How fast the momentum rises from half its size.</summary>
    public float MomentumDecay { get; }

    internal override ImmutableArray<string> Products => ["momentum product", "second decay power", "warm-up power"];

    private protected override void AdvanceProducts(Span<double> products)
    {
        products[WarmUpPower] *= _warmUp;
        products[SecondDecayPower] *= Beta2;
        products[MomentumProduct] *= Momentum(products[WarmUpPower]);
    }

    /// <summary>What gradient and mean are multiplied by, and the root.</summary>
    internal (float Gradient, float Mean, float Root) StepsOf(in UpdateRange range)
    {
        var products = range.Group.Clock.Products;
        var momentum = Momentum(products[WarmUpPower]);
        var nextMomentum = Momentum(products[WarmUpPower] * _warmUp);
        var gradientStep = (float)(-range.LearningRate * (1 - momentum) / (1 - products[MomentumProduct]));
        var meanStep = (float)(-range.LearningRate * nextMomentum / (1 - (products[MomentumProduct] * nextMomentum)));
        var rootScale = (float)(1 / double.Sqrt(1 - products[SecondDecayPower]));
        return (gradientStep, meanStep, rootScale);
    }

    internal override void Apply<TLanes, TVector>(in UpdateRange range) => ApplyWithDecay<NadamRule<TLanes, TVector>, TLanes, TVector>(range);

    private double Momentum(double warmUpPower) => Beta1 * (1 - (warmUpPower / 2));
}
