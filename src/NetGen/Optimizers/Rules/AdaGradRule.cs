using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary><c>s = s + g^2; w = w + step * g / (sqrt(s) + epsilon)</c>.</summary>
internal readonly struct AdaGradRule(float epsilon, float step) : IUpdateRule
{
    public static int Moments
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Step<TLanes, TVector>(TVector parameter, TVector gradient, ref TVector sum, ref TVector second, ref TVector third)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        sum = TLanes.MultiplyAdd(gradient, gradient, sum);
        var denominator = TLanes.Add(TLanes.Sqrt(sum), TLanes.Broadcast(epsilon));
        return TLanes.MultiplyAdd(TLanes.Divide(gradient, denominator), TLanes.Broadcast(step), parameter);
    }
}
