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
    public void HingeAgreesWithDoublePrecision() => AssertRows(
        HingeRows.Apply,
        y => y,
        (y, t) => y.Zip(t, (a, b) => Math.Max(0, 1 - (a * b))).Average(),
        (y, t, count) => (y * t < 1 ? -t : 0) / count);

    [Fact]
    public void SquaredHingeAgreesWithDoublePrecision() => AssertRows(
        SquaredHingeRows.Apply,
        y => y,
        (y, t) => y.Zip(t, (a, b) => Math.Pow(Math.Max(0, 1 - (a * b)), 2)).Average(),
        (y, t, count) => -2 * t * Math.Max(0, 1 - (y * t)) / count);

    [Fact]
    public void LogCoshAgreesWithDoublePrecision() => AssertRows(
        LogCoshRows.Apply,
        y => y,
        (y, t) => y.Zip(t, (a, b) => Math.Log(Math.Cosh(a - b))).Average(),
        (y, t, count) => Math.Tanh(y - t) / count);

    [Fact]
    public void PoissonAgreesWithDoublePrecision() => AssertRows(
        PoissonRows.Apply,
        y => y,
        (y, t) => y.Zip(t, (a, b) => a - (b * Math.Log(a))).Average(),
        (y, t, count) => (1 - (t / y)) / count,
        positive: true);

    [Fact]
    public void SoftmaxKullbackLeiblerAgreesWithDoublePrecision() => AssertRows(
        SoftmaxKullbackLeibler.Apply,
        z => [.. z.Select(x => Math.Exp(x) / z.Sum(Math.Exp))],
        (z, t) => z.Zip(t, (x, y) => y == 0 ? 0 : y * (Math.Log(y) + Math.Log(z.Sum(Math.Exp)) - x)).Sum(),
        (p, t, _) => p - t,
        distribution: true);

    [Fact]
    public void EveryWidthGivesTheSameBits()
    {
        AssertSameBits(
            SoftmaxCrossEntropy.Apply<NotChosen, Lanes128, Vector128<float>>,
            SoftmaxCrossEntropy.Apply<NotChosen, Lanes256, Vector256<float>>,
            SoftmaxCrossEntropy.Apply<NotChosen, Lanes512, Vector512<float>>);
        AssertSameBits(
            SigmoidBinaryCrossEntropy.Apply<Lanes128, Vector128<float>>,
            SigmoidBinaryCrossEntropy.Apply<Lanes256, Vector256<float>>,
            SigmoidBinaryCrossEntropy.Apply<Lanes512, Vector512<float>>);
        AssertSameBits(
            SoftmaxCrossEntropy.Apply<Chosen, Lanes128, Vector128<float>>,
            SoftmaxCrossEntropy.Apply<Chosen, Lanes256, Vector256<float>>,
            SoftmaxCrossEntropy.Apply<Chosen, Lanes512, Vector512<float>>);
        AssertSameBits<HuberError>();
        AssertSameBits<HingeError>();
        AssertSameBits<SquaredHingeError>();
        AssertSameBits<LogCoshError>();
        AssertSameBits<PoissonError>();
    }

    [Theory]
    [InlineData(3e38f, -3e38f)]
    [InlineData(-3e38f, 3e38f)]
    [InlineData(1000f, -1000f)]
    public void ExtremeFiniteLogitsGiveNoNaN(float first, float second)
    {
        foreach (var apply in new Apply[] { SoftmaxCrossEntropy.Apply, SoftmaxKullbackLeibler.Apply, SigmoidBinaryCrossEntropy.Apply })
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
        Apply[] all =
        [
            SoftmaxCrossEntropy.Apply, SigmoidBinaryCrossEntropy.Apply, MeanSquaredErrorRows.Apply, MeanAbsoluteErrorRows.Apply, Pointwise<HuberError, Lanes128, Vector128<float>>(),
            HingeRows.Apply, SquaredHingeRows.Apply, LogCoshRows.Apply, PoissonRows.Apply, SoftmaxKullbackLeibler.Apply,
        ];
        foreach (var apply in all)
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

    /// <summary>Errors from the smallest to the largest: the two forms each lose their digits where the other takes over.</summary>
    [Theory]
    [InlineData(1e-15f)]
    [InlineData(1e-6f)]
    [InlineData(1e-3f)]
    [InlineData(0.3f)]
    [InlineData(0.99999f)]
    [InlineData(1f)]
    [InlineData(1.5f)]
    [InlineData(40f)]
    [InlineData(1000f)]
    [InlineData(3e38f)]
    public void LogCoshIsRelativelyAccurate(float error)
    {
        double e = error;
        var series = e * e * (0.5 - (e * e * ((1 / 12.0) - (e * e / 45))));
        var expected = e < 0.01 ? series : e + Math.Log((1 + Math.Exp(-2 * e)) / 2);
        foreach (var output in new[] { error, -error })
        {
            var value = LogCoshRows.OfSingle(Vector128.Create(output), Vector128<float>.Zero, out var gradient)[0];
            Assert.Equal(expected, value, 4e-7 * expected);
            Assert.Equal(Math.Tanh(output), gradient[0], 4e-7 * Math.Tanh(e));
        }
    }

    [Fact]
    public void AMarginThatIsKeptCostsNothing()
    {
        foreach (var (output, target) in new[] { (1f, 1f), (-1f, -1f), (3e38f, 1f), (-7f, -1f) })
        {
            Assert.Equal(0f, HingeRows.OfSingle(Vector128.Create(output), Vector128.Create(target), out var gradient)[0]);
            Assert.Equal(0f, gradient[0]);
            Assert.Equal(0f, SquaredHingeRows.OfSingle(Vector128.Create(output), Vector128.Create(target), out gradient)[0]);
            Assert.Equal(0f, gradient[0]);
        }
    }

    [Fact]
    public void ARateOfZeroKeepsAFiniteSlope()
    {
        Assert.Equal(5 * 69.07755, PoissonRows.OfSingle(Vector128<float>.Zero, Vector128.Create(5f), out var gradient)[0], 1e-3);
        Assert.Equal(-5e30f, gradient[0], 1e24f);
        Assert.Equal(0f, PoissonRows.OfSingle(Vector128<float>.Zero, Vector128<float>.Zero, out gradient)[0]);
        Assert.Equal(1f, gradient[0]);
    }

    [Fact]
    public void TheDivergenceOfTheTargetsThemselvesIsZero()
    {
        // Logits whose softmax are the targets: the rounded sums must not make the loss negative.
        for (var count = 2; count <= 40; count++)
        {
            var logits = Outputs(count);
            var targets = new PaddedRows(Rows, count, (row, column) => (float)(Math.Exp(logits[row, column]) / logits.Row(row).Sum(Math.Exp)));
            var losses = new float[Rows];
            SoftmaxKullbackLeibler.Apply(ref logits.First, ref targets.First, ref Scales[0], ref losses[0], logits.Stride, count, Rows);
            Assert.All(losses, loss => Assert.InRange(loss, 0f, 2e-6f));
        }
    }

    private static void AssertSameBits<TLoss>()
        where TLoss : struct, IPointwiseLoss =>
        AssertSameBits(
            Pointwise<TLoss, Lanes128, Vector128<float>>(),
            Pointwise<TLoss, Lanes256, Vector256<float>>(),
            Pointwise<TLoss, Lanes512, Vector512<float>>());

    private static Apply Pointwise<TLoss, TLanes, TVector>()
        where TLoss : struct, IPointwiseLoss
        where TLanes : struct, ILanes<TVector>
        where TVector : struct =>
        (ref y, ref t, ref scales, ref losses, stride, count, rows) =>
            PointwiseRows.Apply<TLoss, TLanes, TVector>(ref y, ref t, ref scales, ref losses, stride, count, rows, Delta);

    private static PaddedRows Outputs(int count, bool positive = false)
    {
        var random = new Random(count);
        return new PaddedRows(Rows, count, (_, _) => positive ? (random.NextSingle() * 12f) + 0.1f : (random.NextSingle() - 0.5f) * 12f);
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
        bool distribution = false,
        bool positive = false)
    {
        for (var count = 1; count <= 40; count++)
        {
            var (before, targets) = (Outputs(count, positive), Targets(count, distribution));
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
