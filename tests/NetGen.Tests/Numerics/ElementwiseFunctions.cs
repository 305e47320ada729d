using NetGen.CompilerServices;

namespace NetGen.Tests.Numerics;

internal readonly struct Exp : IElementwise
{
    public static double MaxUlps => 1.8;

    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        VectorMath.Exp<TLanes, TVector>(x);

    public static double Reference(double x) => Math.Exp(x);
}

internal readonly struct Expm1 : IElementwise
{
    public static double MaxUlps => 1.7;

    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        VectorMath.Expm1<TLanes, TVector>(x);

    public static double Reference(double x) => DoublePrecision.Expm1(x);
}

internal readonly struct Log : IElementwise
{
    public static double MaxUlps => 0.9;

    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        VectorMath.Log<TLanes, TVector>(x);

    public static double Reference(double x) => Math.Log(x);
}

internal readonly struct Tanh : IElementwise
{
    public static double MaxUlps => 4.8;

    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        VectorMath.Tanh<TLanes, TVector>(x);

    public static double Reference(double x) => Math.Tanh(x);
}

internal readonly struct Sigmoid : IElementwise
{
    public static double MaxUlps => 2.7;

    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        VectorMath.Sigmoid<TLanes, TVector>(x);

    public static double Reference(double x) => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x));
}

internal readonly struct Softplus : IElementwise
{
    public static double MaxUlps => 2.4;

    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        VectorMath.Softplus<TLanes, TVector>(x);

    public static double Reference(double x) => Math.Max(x, 0) + DoublePrecision.Log1p(Math.Exp(-Math.Abs(x)));
}

internal readonly struct Erf : IElementwise
{
    public static double MaxUlps => 4;

    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        VectorMath.Erf<TLanes, TVector>(x);

    public static double Reference(double x) => DoublePrecision.Erf(x);
}

internal readonly struct NormalCdf : IElementwise
{
    public static double MaxUlps => 5;

    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        VectorMath.NormalCdf<TLanes, TVector>(x);

    public static double Reference(double x) => DoublePrecision.NormalCdf(x);
}

internal readonly struct NormalPdf : IElementwise
{
    public static double MaxUlps => 2;

    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        VectorMath.NormalPdf<TLanes, TVector>(x);

    public static double Reference(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
}
