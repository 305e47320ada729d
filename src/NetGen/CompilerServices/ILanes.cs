using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace NetGen.CompilerServices;

/// <summary>
/// One register width, seen as static operations over the raw vector type, so that a kernel is written once and compiled for
/// each width without cost. Every operation is exact in the sense of IEEE 754 and works lane by lane, so results do not
/// depend on the width.
/// </summary>
/// <typeparam name="TVector">The vector type: float for one lane, or a 128-, 256- or 512-bit vector of floats.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILanes<TVector>
    where TVector : struct
{
    /// <summary>The number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>All lanes zero.</summary>
    static abstract TVector Zero { get; }

    /// <summary>Reads <see cref="Count"/> floats starting at the given offset.</summary>
    static abstract TVector Load(ref float source, nint offset);

    /// <summary>Writes <see cref="Count"/> floats starting at the given offset.</summary>
    static abstract void Store(TVector value, ref float destination, nint offset);

    /// <summary>All lanes the same value.</summary>
    static abstract TVector Broadcast(float value);

    /// <summary>All lanes the value at the given offset.</summary>
    static abstract TVector Broadcast(ref float source, nint offset);

    /// <summary><c>a + b</c>.</summary>
    static abstract TVector Add(TVector a, TVector b);

    /// <summary><c>a - b</c>.</summary>
    static abstract TVector Subtract(TVector a, TVector b);

    /// <summary><c>a * b</c>.</summary>
    static abstract TVector Multiply(TVector a, TVector b);

    /// <summary><c>a / b</c>.</summary>
    static abstract TVector Divide(TVector a, TVector b);

    /// <summary><c>a * b + c</c>, rounded once where the hardware can (FMA3, NEON), else twice.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    /// <summary>The square root, correctly rounded.</summary>
    static abstract TVector Sqrt(TVector value);

    /// <summary>The absolute value.</summary>
    static abstract TVector Abs(TVector value);

    /// <summary>The absolute value with a minus sign; NaN stays NaN.</summary>
    static abstract TVector MinusAbs(TVector value);

    /// <summary>The larger of two values; NaN if one is NaN.</summary>
    static abstract TVector Max(TVector a, TVector b);

    /// <summary>The smaller of two values; NaN if one is NaN.</summary>
    static abstract TVector Min(TVector a, TVector b);

    /// <summary>The value where it is larger than 0, else 0; NaN stays NaN.</summary>
    static abstract TVector Relu(TVector value);

    /// <summary>
    /// The larger of a value and a number that is not NaN, in one instruction; a value of NaN stays NaN. Of two zeros it is either, and so the bits
    /// are the same everywhere only where they have the same sign.
    /// </summary>
    static abstract TVector AtLeast(TVector value, TVector number);

    /// <summary>The smaller of a value and a number that is not NaN, as <see cref="AtLeast"/> is the larger.</summary>
    static abstract TVector AtMost(TVector value, TVector number);

    /// <summary>The value, or <paramref name="magnitude"/> with its sign where its own magnitude is larger; NaN stays NaN.</summary>
    static abstract TVector Limit(TVector value, float magnitude);

    /// <summary>A mask, all bits set where <c>a &lt; b</c>; false for NaN.</summary>
    static abstract TVector LessThan(TVector a, TVector b);

    /// <summary>A mask, all bits set where <c>a &gt; b</c>; false for NaN.</summary>
    static abstract TVector GreaterThan(TVector a, TVector b);

    /// <summary>A mask, all bits set where <c>a == b</c>; false for NaN.</summary>
    static abstract TVector Equal(TVector a, TVector b);

    /// <summary>For each lane, <c>a</c> where the mask's bits are set, else <c>b</c>.</summary>
    static abstract TVector Select(TVector mask, TVector a, TVector b);

    /// <summary>0 where a value's magnitude is below <paramref name="smallest"/>, else the value; NaN stays NaN.</summary>
    static abstract TVector ZeroBelow(TVector value, float smallest);

    /// <summary>The sign of the second value on the magnitude of the first.</summary>
    static abstract TVector CopySign(TVector magnitude, TVector sign);

    /// <summary>
    /// Adds the low bits of <paramref name="exponent"/>, shifted into the exponent field, to the bits of
    /// <paramref name="value"/>: <c>value * 2^n</c> where exponent is <c>n + 1.5 * 2^23</c>. No check of overflow.
    /// </summary>
    static abstract TVector ScaleByPowerOfTwo(TVector value, TVector exponent);

    /// <summary>
    /// Splits positive normal values into <c>mantissa * 2^exponent</c> with the mantissa in [1/sqrt(2), sqrt(2)), both as floats.
    /// </summary>
    static abstract TVector SplitExponent(TVector value, out TVector exponent);

    /// <summary>All lanes the same 32 bits, whatever number they are.</summary>
    static abstract TVector BroadcastBits(uint bits);

    /// <summary>The number of each lane, from 0, as 32 bits.</summary>
    static abstract TVector LaneBits { get; }

    /// <summary>The sum of 32-bit whole numbers, modulo 2^32.</summary>
    static abstract TVector AddBits(TVector a, TVector b);

    /// <summary>The bits in which two values differ.</summary>
    static abstract TVector XorBits(TVector a, TVector b);

    /// <summary>The 32 bits rotated towards the upper end.</summary>
    static abstract TVector RotateBits(TVector bits, [ConstantExpected] int count);

    /// <summary>The upper 24 bits as a whole number from 0 to 2^24 - 1.</summary>
    static abstract TVector UpperBitsToSingle(TVector bits);
}
