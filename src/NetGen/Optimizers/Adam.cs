using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Adaptive moments (Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization"), in PyTorch's form. At step t:
/// <c>m = beta1 * m + (1 - beta1) * g; v = beta2 * v + (1 - beta2) * g^2;
/// w = w - learningRate / (1 - beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)</c>.
/// </summary>
/// <remarks>
/// Where a gradient stays 0 both moments would decay into denormal numbers, which slow the pass several times. Therefore a first
/// moment smaller than 1e-30 becomes 0, and 1e-30 is added to each new second moment, which is felt only by gradients below
/// about 1e-13. Every <c>a * b + c</c> is one fused multiply-add; square root and division are exact; the bias corrections are
/// running products in double precision.
/// </remarks>
public sealed class Adam : Optimizer
{
    private const float SmallestFirstMoment = 1e-30f;
    private const float SecondMomentFloor = 1e-30f;

    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">The size of a step, a number or a schedule; default 0.001.</param>
    /// <param name="beta1">How much of the mean of gradients a step keeps, in [0, 1).</param>
    /// <param name="beta2">How much of the mean of squared gradients a step keeps, in [0, 1).</param>
    /// <param name="epsilon">What keeps the denominator away from 0, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public Adam(Schedule? learningRate = null, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
        : base(learningRate ?? 1e-3f)
    {
        Argument.IsDecay(beta1, nameof(beta1));
        Argument.IsDecay(beta2, nameof(beta2));
        Argument.IsFiniteAndAtLeastZero(epsilon, nameof(epsilon));
        Beta1 = beta1;
        Beta2 = beta2;
        Epsilon = epsilon;
    }

    /// <summary>How much of the mean of gradients a step keeps.</summary>
    public float Beta1 { get; }

    /// <summary>How much of the mean of squared gradients a step keeps.</summary>
    public float Beta2 { get; }

    /// <summary>What keeps the denominator away from 0.</summary>
    public float Epsilon { get; }

    internal override ImmutableArray<string> Moments => ["first moment", "second moment"];

    internal override ImmutableArray<string> Products => ["first decay power", "second decay power"];

    internal override void Advance(OptimizerState state)
    {
        base.Advance(state);
        state.Products[0] *= Beta1;
        state.Products[1] *= Beta2;
    }

    internal override void Apply(Span<float> parameters, ReadOnlySpan<float> gradients, OptimizerState state, int start)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            ApplyInLanes<Lanes512, Vector512<float>>(parameters, gradients, state, start);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            ApplyInLanes<Lanes256, Vector256<float>>(parameters, gradients, state, start);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            ApplyInLanes<Lanes128, Vector128<float>>(parameters, gradients, state, start);
        }
        else
        {
            ApplyInLanes<Lanes32, float>(parameters, gradients, state, start);
        }
    }

    /// <summary><see cref="Apply"/> at one register width; the bits do not depend on it.</summary>
    internal void ApplyInLanes<TLanes, TVector>(Span<float> parameters, ReadOnlySpan<float> gradients, OptimizerState state, int start)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        var count = parameters.Length;
        gradients = gradients[..count];
        var first = state.Moment(0).Slice(start, count);
        var second = state.Moment(1).Slice(start, count);
        var step = (float)(-state.LearningRate / (1 - state.Products[0]));
        var rootScale = (float)(1 / double.Sqrt(1 - state.Products[1]));
        var done = Descend<TLanes, TVector>(parameters, gradients, first, second, step, rootScale);
        Descend<Lanes32, float>(parameters[done..], gradients[done..], first[done..], second[done..], step, rootScale);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Descend<TLanes, TVector>(Span<float> parameters, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second, float step, float rootScale)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref var w = ref MemoryMarshal.GetReference(parameters);
        ref var g = ref MemoryMarshal.GetReference(gradients);
        ref var m = ref MemoryMarshal.GetReference(first);
        ref var v = ref MemoryMarshal.GetReference(second);
        var keepFirst = TLanes.Broadcast(Beta1);
        var takeFirst = TLanes.Broadcast(1 - Beta1);
        var keepSecond = TLanes.Broadcast(Beta2);
        var takeSecond = TLanes.Broadcast(1 - Beta2);
        var smallest = TLanes.Broadcast(SmallestFirstMoment);
        var floor = TLanes.Broadcast(SecondMomentFloor);
        var stepSize = TLanes.Broadcast(step);
        var scale = TLanes.Broadcast(rootScale);
        var epsilon = TLanes.Broadcast(Epsilon);
        var i = 0;
        for (; i <= parameters.Length - TLanes.Count; i += TLanes.Count)
        {
            var gradient = TLanes.Load(ref g, i);
            var mean = TLanes.MultiplyAdd(TLanes.Load(ref m, i), keepFirst, TLanes.Multiply(gradient, takeFirst));
            // Asking for smaller, not for larger, keeps NaN.
            mean = TLanes.Select(TLanes.LessThan(TLanes.Abs(mean), smallest), TLanes.Zero, mean);
            TLanes.Store(mean, ref m, i);
            var squares = TLanes.MultiplyAdd(TLanes.Multiply(gradient, takeSecond), gradient, floor);
            squares = TLanes.MultiplyAdd(TLanes.Load(ref v, i), keepSecond, squares);
            TLanes.Store(squares, ref v, i);
            var denominator = TLanes.MultiplyAdd(TLanes.Sqrt(squares), scale, epsilon);
            TLanes.Store(TLanes.MultiplyAdd(TLanes.Divide(mean, denominator), stepSize, TLanes.Load(ref w, i)), ref w, i);
        }

        return i;
    }
}
