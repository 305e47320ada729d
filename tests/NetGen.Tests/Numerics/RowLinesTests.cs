using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>Short rows that are taken 16 at a time have the bits of rows taken one by one, whatever lies in their padding.</summary>
[Trait("Category", "Numerics")]
public class RowLinesTests
{
    private const int MostRows = 41;

    private delegate void Apply(ref float outputs, ref float deltas, ref float scales, ref float losses, int stride, int count, int rows);

    [Fact]
    public void SoftmaxCrossEntropyHasTheBitsOfRowsOneByOne() => AssertSameBits(
        SoftmaxCrossEntropy.Apply<NotChosen, Lanes128, Vector128<float>>,
        SoftmaxCrossEntropy.Apply<NotChosen, Lanes256, Vector256<float>>,
        SoftmaxCrossEntropy.Apply<NotChosen, Lanes512, Vector512<float>>);

    [Fact]
    public void SoftmaxKullbackLeiblerHasTheBitsOfRowsOneByOne() => AssertSameBits(
        SoftmaxCrossEntropy.Apply<Chosen, Lanes128, Vector128<float>>,
        SoftmaxCrossEntropy.Apply<Chosen, Lanes256, Vector256<float>>,
        SoftmaxCrossEntropy.Apply<Chosen, Lanes512, Vector512<float>>);

    [Fact]
    public void SigmoidBinaryCrossEntropyHasTheBitsOfRowsOneByOne() => AssertSameBits(
        SigmoidBinaryCrossEntropy.Apply<Lanes128, Vector128<float>>,
        SigmoidBinaryCrossEntropy.Apply<Lanes256, Vector256<float>>,
        SigmoidBinaryCrossEntropy.Apply<Lanes512, Vector512<float>>);

    [Fact]
    public void SoftmaxHasTheBitsOfRowsOneByOne() => AssertSameBits(
        Of(Softmax.Apply<Lanes128, Vector128<float>>),
        Of(Softmax.Apply<Lanes256, Vector256<float>>),
        Of(Softmax.Apply<Lanes512, Vector512<float>>));

    private delegate void ApplyToOutputs(ref float values, int stride, int count, int rows);

    private static Apply Of(ApplyToOutputs apply) =>
        (ref outputs, ref deltas, ref scales, ref losses, stride, count, rows) => apply(ref outputs, stride, count, rows);

    private static void AssertSameBits(params Apply[] widths)
    {
        for (var count = 1; count <= RowLines.Width; count++)
        {
            foreach (var rows in new[] { 7, 8, 16, 19, MostRows })
            {
                var expected = OneByOne(widths[0], count, rows);
                Assert.All(widths, apply => AssertEqual(expected, Run(count, rows, data =>
                    apply(ref data.Outputs.First, ref data.Deltas.First, ref data.Scales[0], ref data.Losses[0], RowLines.Width, count, rows))));
            }
        }
    }

    private static float[] OneByOne(Apply apply, int count, int rows) => Run(count, rows, data =>
    {
        for (var row = 0; row < rows; row++)
        {
            var at = row * RowLines.Width;
            apply(ref data.Outputs.Values[at], ref data.Deltas.Values[at], ref data.Scales[row], ref data.Losses[row], RowLines.Width, count, 1);
        }
    });

    /// <summary>Everything that lies in memory behind a pass over the first rows, those behind them included.</summary>
    private static float[] Run(int count, int rows, Action<(PaddedRows Outputs, PaddedRows Deltas, float[] Scales, float[] Losses)> pass)
    {
        var random = new SeededRandom((ulong)(count + rows));
        var outputs = new PaddedRows(MostRows + 1, count, (row, column) => Logit(random, row, column), gap: 0);
        var deltas = new PaddedRows(MostRows + 1, count, (row, column) => row % 3 == 0 ? random.NextSingle() : column == row % count ? 1f : 0f, gap: 0);
        float[] scales = [.. Enumerable.Range(0, MostRows + 1).Select(row => (row % 5) - 1.7f)];
        float[] losses = [.. Enumerable.Repeat(-7f, MostRows + 1)];
        pass((outputs, deltas, scales, losses));
        return [.. outputs.Values, .. deltas.Values, .. losses];
    }

    /// <summary>Ordinary logits, equal ones, and in a few rows what is at the end of the range or beyond.</summary>
    private static float Logit(SeededRandom random, int row, int column) => (row, column) switch
    {
        (2, _) => -0f,
        (4, 0) => 3e38f,
        (4, _) => -3e38f,
        (5, 0) => float.NaN,
        (9, 0) => float.NegativeInfinity,
        (17, 0) => float.PositiveInfinity,
        (20, _) => float.NegativeInfinity,
        _ => (random.NextSingle() - 0.5f) * 30f,
    };

    private static void AssertEqual(float[] expected, float[] actual) =>
        Assert.True(expected.Zip(actual).All(pair => Bits.AreEqual(pair.First, pair.Second)));
}
