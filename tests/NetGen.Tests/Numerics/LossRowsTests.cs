using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

[Trait("Category", "Numerics")]
public class LossRowsTests
{
    private const int Rows = 3;
    private const float Delta = 0.75f;
    private static readonly float[] Scales = [1f, 0.25f, -3f];

    private delegate void Apply(ref float outputs, ref float deltas, ref float scales, ref float losses, int stride, int count, int rows);

    [Fact]
    public void SoftmaxCrossEntropyAgreesWithDoublePrecision() => AssertRows(
        SoftmaxCrossEntropy.Apply,
        z => [.. z.Select(x => Math.Exp(x) / z.Sum(Math.Exp))],
        (z, t) => z.Zip(t, (x, y) => y * (Math.Log(z.Sum(Math.Exp)) - x)).Sum(),
        (p, t, _) => p - t,
        distribution: true);

    [Fact]
    public void SigmoidBinaryCrossEntropyAgreesWithDoublePrecision() => AssertRows(
        SigmoidBinaryCrossEntropy.Apply,
        z => [.. z.Select(x => 1 / (1 + Math.Exp(-x)))],
        (z, t) => z.Zip(t, (x, y) => (y * Math.Log(1 + Math.Exp(-x))) + ((1 - y) * Math.Log(1 + Math.Exp(x)))).Average(),
        (p, t, count) => (p - t) / count);

    [Fact]
    public void MeanSquaredErrorAgreesWithDoublePrecision() => AssertRows(
        MeanSquaredErrorRows.Apply,
        y => y,
        (y, t) => y.Zip(t, (a, b) => (a - b) * (a - b)).Average(),
        (y, t, count) => 2 * (y - t) / count);

    [Fact]
    public void MeanAbsoluteErrorAgreesWithDoublePrecision() => AssertRows(
        MeanAbsoluteErrorRows.Apply,
        y => y,
        (y, t) => y.Zip(t, (a, b) => Math.Abs(a - b)).Average(),
        (y, t, count) => Math.Sign(y - t) / (double)count);

    [Fact]
    public void HuberAgreesWithDoublePrecision() => AssertRows(
        (ref y, ref t, ref scales, ref losses, stride, count, rows) =>
            HuberRows.Apply(ref y, ref t, ref scales, ref losses, stride, count, rows, Delta),
        y => y,
        (y, t) => y.Zip(t, (a, b) => Math.Abs(a - b) <= Delta ? (a - b) * (a - b) / 2 : Delta * (Math.Abs(a - b) - (Delta / 2))).Average(),
        (y, t, count) => Math.Clamp(y - t, -Delta, Delta) / count);

    [Fact]
    public void EveryWidthGivesTheSameBits()
    {
        AssertSameBits(
            SoftmaxCrossEntropy.Apply<Lanes128, Vector128<float>>,
            SoftmaxCrossEntropy.Apply<Lanes256, Vector256<float>>,
            SoftmaxCrossEntropy.Apply<Lanes512, Vector512<float>>);
        AssertSameBits(
            SigmoidBinaryCrossEntropy.Apply<Lanes128, Vector128<float>>,
            SigmoidBinaryCrossEntropy.Apply<Lanes256, Vector256<float>>,
            SigmoidBinaryCrossEntropy.Apply<Lanes512, Vector512<float>>);
        AssertSameBits(
            Error<HuberError, Lanes128, Vector128<float>>(),
            Error<HuberError, Lanes256, Vector256<float>>(),
            Error<HuberError, Lanes512, Vector512<float>>());
    }

    [Theory]
    [InlineData(3e38f, -3e38f)]
    [InlineData(-3e38f, 3e38f)]
    [InlineData(1000f, -1000f)]
    public void ExtremeFiniteLogitsGiveNoNaN(float first, float second)
    {
        foreach (var apply in new Apply[] { SoftmaxCrossEntropy.Apply, SigmoidBinaryCrossEntropy.Apply })
        {
            var logits = new PaddedRows(1, 2, (_, column) => column == 0 ? first : second);
            var targets = new PaddedRows(1, 2, (_, column) => column == 0 ? 1f : 0f);
            var losses = new float[1];
            apply(ref logits.First, ref targets.First, ref Scales[0], ref losses[0], logits.Stride, 2, 1);
            Assert.DoesNotContain(float.NaN, (float[])[losses[0], .. logits.Values, .. targets.Values]);
            Assert.Equal(first > 0 ? 0f : 1f, first > 0 ? losses[0] : logits.Values[1]);
        }
    }

    [Fact]
    public void ANaNOutputReachesLossAndGradient()
    {
        foreach (var apply in new Apply[] { SoftmaxCrossEntropy.Apply, SigmoidBinaryCrossEntropy.Apply, MeanSquaredErrorRows.Apply, MeanAbsoluteErrorRows.Apply, Error<HuberError, Lanes128, Vector128<float>>() })
        {
            var outputs = new PaddedRows(1, 3, (_, column) => column == 1 ? float.NaN : 1f);
            var targets = new PaddedRows(1, 3, (_, column) => column == 1 ? 1f : 0f);
            var losses = new float[1];
            apply(ref outputs.First, ref targets.First, ref Scales[0], ref losses[0], outputs.Stride, 3, 1);
            Assert.Equal(float.NaN, losses[0]);
            Assert.Equal(float.NaN, targets.Values[1]);
            Assert.True(targets.HasClearPadding);
        }
    }

    [Fact]
    public void TheGradientOfTheAbsoluteErrorIsZeroAtEquality()
    {
        var outputs = new PaddedRows(1, 2, (_, _) => 0.3f);
        var targets = outputs.Copy();
        var losses = new float[1];
        MeanAbsoluteErrorRows.Apply(ref outputs.First, ref targets.First, ref Scales[0], ref losses[0], outputs.Stride, 2, 1);
        Assert.Equal([0f, 0f, 0f], (float[])[losses[0], .. targets.Values[..2]]);
    }

    private static Apply Error<TLoss, TLanes, TVector>()
        where TLoss : struct, IErrorLoss
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        (ref y, ref t, ref scales, ref losses, stride, count, rows) =>
            ErrorRows.Apply<TLoss, TLanes, TVector>(ref y, ref t, ref scales, ref losses, stride, count, rows, Delta);

    private static PaddedRows Outputs(int count)
    {
        var random = new Random(count);
        return new PaddedRows(Rows, count, (_, _) => (random.NextSingle() - 0.5f) * 12f);
    }

    private static PaddedRows Targets(int count, bool distribution)
    {
        var random = new Random(1000 + count);
        return new PaddedRows(Rows, count, (row, column) => !distribution ? random.NextSingle() : row == 0 ? 1f / count : column == row % count ? 1f : 0f);
    }

    private static void AssertRows(
        Apply apply,
        Func<double[], double[]> outputs,
        Func<double[], double[], double> loss,
        Func<double, double, int, double> derivative,
        bool distribution = false)
    {
        for (var count = 1; count <= 40; count++)
        {
            var (before, targets) = (Outputs(count), Targets(count, distribution));
            var (after, deltas, losses) = (before.Copy(), targets.Copy(), new float[Rows]);
            apply(ref after.First, ref deltas.First, ref Scales[0], ref losses[0], after.Stride, count, Rows);
            for (var row = 0; row < Rows; row++)
            {
                var expected = outputs(before.Row(row));
                Assert.Equal(loss(before.Row(row), targets.Row(row)), losses[row], 1e-5);
                for (var column = 0; column < count; column++)
                {
                    Assert.Equal(expected[column], after[row, column], 1e-6);
                    Assert.Equal(derivative(expected[column], targets[row, column], count) * Scales[row], deltas[row, column], 1e-5);
                }
            }

            Assert.True(deltas.HasClearPadding);
            Assert.True(after.HasClearPadding || after.Values.Zip(before.Values).All(v => Bits.AreEqual(v.First, v.Second)));
        }
    }

    private static void AssertSameBits(params Apply[] widths)
    {
        for (var count = 1; count <= 40; count++)
        {
            var results = widths.Select(apply =>
            {
                var (outputs, deltas, losses) = (Outputs(count), Targets(count, distribution: true), new float[Rows]);
                apply(ref outputs.First, ref deltas.First, ref Scales[0], ref losses[0], outputs.Stride, count, Rows);
                return (float[])[.. outputs.Values, .. deltas.Values, .. losses];
            }).ToArray();
            Assert.Equal(results[0], results[1]);
            Assert.Equal(results[0], results[2]);
        }
    }
}
