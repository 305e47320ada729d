using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Gradient descent, plain or with momentum, in PyTorch's form:
/// <c>v = momentum * v + g; w = w - learningRate * v</c>, with Nesterov's correction
/// <c>w = w - learningRate * (momentum * v + g)</c> (Sutskever et al. 2013, "On the importance of initialization and momentum in
/// deep learning"). v starts at 0.
/// </summary>
/// <remarks>
/// Every <c>a * b + c</c> is one fused multiply-add. A velocity smaller than 1e-30 becomes 0: one whose gradient has stopped would
/// otherwise decay into denormal numbers, which many processors compute slowly, and stay there.
/// </remarks>
public sealed class Sgd : Optimizer
{
    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">The size of a step, a number or a schedule.</param>
    /// <param name="momentum">How much of the velocity a step keeps, in [0, 1). 0 needs no memory.</param>
    /// <param name="nesterov">Whether a step looks ahead by one more velocity; needs momentum.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ArgumentException">Nesterov's correction without momentum.</exception>
    public Sgd(Schedule learningRate, float momentum = 0, bool nesterov = false)
        : base(learningRate)
    {
        Argument.IsDecay(momentum, nameof(momentum));
        if (nesterov && momentum == 0)
        {
            throw new ArgumentException("Nesterov's correction needs a momentum above 0; found 0.", nameof(nesterov));
        }

        Momentum = momentum;
        Nesterov = nesterov;
    }

    /// <summary>How much of the velocity a step keeps.</summary>
    public float Momentum { get; }

    /// <summary>Whether a step looks ahead by one more velocity.</summary>
    public bool Nesterov { get; }

    /// <summary>The rule, as a gradient's store can apply it.</summary>
    internal DescentRule Rule =>
        Momentum == 0 ? DescentRule.Plain : Nesterov ? DescentRule.Nesterov : DescentRule.Momentum;

    internal override ImmutableArray<string> Moments => Momentum > 0 ? ["velocity"] : [];

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
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        gradients = gradients[..parameters.Length];
        var velocities = Momentum > 0 ? state.Moment(0).Slice(start, parameters.Length) : [];
        ref var gradient = ref MemoryMarshal.GetReference(gradients);
        var target = TargetOf(
            ref gradient, ref MemoryMarshal.GetReference(parameters), ref MemoryMarshal.GetReference(velocities), state.LearningRate);
        switch (Rule)
        {
            case DescentRule.Plain:
                Pass<Descend, TLanes, TVector>(in target, parameters.Length);
                break;
            case DescentRule.Momentum:
                Pass<DescendWithMomentum, TLanes, TVector>(in target, parameters.Length);
                break;
            default:
                Pass<DescendWithNesterov, TLanes, TVector>(in target, parameters.Length);
                break;
        }
    }

    /// <summary>Where gradients go to be applied at once.</summary>
    internal GradientTarget TargetOf(ref float gradients, ref float parameters, ref float velocities, float learningRate) =>
        new(ref gradients, ref parameters, ref velocities, learningRate, Momentum);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pass<TUse, TLanes, TVector>(in GradientTarget target, int length)
        where TUse : struct, IGradientUse
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        nint i = 0;
        for (; i <= length - TLanes.Count; i += TLanes.Count)
        {
            TUse.Take<TLanes, TVector>(TLanes.Load(ref target.Gradients, i), in target, i);
        }

        for (; i < length; i++)
        {
            TUse.Take<Lanes32, float>(Lanes32.Load(ref target.Gradients, i), in target, i);
        }
    }
}
