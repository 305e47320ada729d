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
    private const float SmallestVelocity = 1e-30f;

    /// <summary>Makes the rule.</summary>
    /// <param name="learningRate">The size of a step, finite and at least 0.</param>
    /// <param name="momentum">How much of the velocity a step keeps, in [0, 1). 0 needs no memory.</param>
    /// <param name="nesterov">Whether a step looks ahead by one more velocity; needs momentum.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ArgumentException">Nesterov's correction without momentum.</exception>
    public Sgd(float learningRate, float momentum = 0, bool nesterov = false)
        : base(learningRate)
    {
        RequireDecay(momentum, nameof(momentum));
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

    private protected override int MomentCount => Momentum > 0 ? 1 : 0;

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
        gradients = gradients[..parameters.Length];
        if (Momentum == 0)
        {
            var done = Descend<TLanes, TVector>(parameters, gradients);
            Descend<Lanes32, float>(parameters[done..], gradients[done..]);
        }
        else
        {
            var velocities = state.Moment(0).Slice(start, parameters.Length);
            var done = Roll<TLanes, TVector>(parameters, gradients, velocities);
            Roll<Lanes32, float>(parameters[done..], gradients[done..], velocities[done..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Descend<TLanes, TVector>(Span<float> parameters, ReadOnlySpan<float> gradients)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref var w = ref MemoryMarshal.GetReference(parameters);
        ref var g = ref MemoryMarshal.GetReference(gradients);
        var step = TLanes.Broadcast(-LearningRate);
        var i = 0;
        for (; i <= parameters.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes.Store(TLanes.MultiplyAdd(step, TLanes.Load(ref g, i), TLanes.Load(ref w, i)), ref w, i);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Roll<TLanes, TVector>(Span<float> parameters, ReadOnlySpan<float> gradients, Span<float> velocities)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref var w = ref MemoryMarshal.GetReference(parameters);
        ref var g = ref MemoryMarshal.GetReference(gradients);
        ref var v = ref MemoryMarshal.GetReference(velocities);
        var step = TLanes.Broadcast(-LearningRate);
        var momentum = TLanes.Broadcast(Momentum);
        var smallest = TLanes.Broadcast(SmallestVelocity);
        var nesterov = Nesterov;
        var i = 0;
        for (; i <= parameters.Length - TLanes.Count; i += TLanes.Count)
        {
            var gradient = TLanes.Load(ref g, i);
            var velocity = TLanes.MultiplyAdd(momentum, TLanes.Load(ref v, i), gradient);
            // Asking for smaller, not for larger, keeps NaN.
            velocity = TLanes.Select(TLanes.LessThan(TLanes.Abs(velocity), smallest), TLanes.Zero, velocity);
            TLanes.Store(velocity, ref v, i);
            var direction = nesterov ? TLanes.MultiplyAdd(momentum, velocity, gradient) : velocity;
            TLanes.Store(TLanes.MultiplyAdd(step, direction, TLanes.Load(ref w, i)), ref w, i);
        }

        return i;
    }
}
