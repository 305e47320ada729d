using System.Runtime.Intrinsics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Numerics;

[Trait("Category", "Numerics")]
public class SoftmaxTests
{
    private const int Rows = 3;
    private const double Tolerance = 2e-6;

    [Fact]
    public void ApplyAgreesWithDoublePrecisionAtEveryCount()
    {
        for (var count = 1; count <= 40; count++)
        {
            var logits = RandomRows(count, 8f);
            var actual = logits.Copy();
            Softmax.Apply(ref actual.First, actual.Stride, count, Rows);
            for (var row = 0; row < Rows; row++)
            {
                AssertClose(Expected(logits.Row(row)), actual.Row(row));
            }

            Assert.True(actual.HasClearPadding);
        }
    }

    [Fact]
    public void MultiplyJacobianAgreesWithDoublePrecisionAtEveryCount()
    {
        for (var count = 1; count <= 40; count++)
        {
            var probabilities = RandomRows(count, 2f);
            Softmax.Apply(ref probabilities.First, probabilities.Stride, count, Rows);
            probabilities = probabilities.Copy();
            var gradient = RandomRows(count, 1f);
            var actual = gradient.Copy();
            Softmax.MultiplyJacobian(ref probabilities.First, ref actual.First, actual.Stride, count, Rows);
            for (var row = 0; row < Rows; row++)
            {
                var (p, g) = (probabilities.Row(row), gradient.Row(row));
                var dot = p.Zip(g, (a, b) => a * b).Sum();
                AssertClose([.. p.Zip(g, (a, b) => a * (b - dot))], actual.Row(row));
            }

            Assert.True(actual.HasClearPadding);
        }
    }

    [Fact]
    public void EveryWidthGivesTheSameBits()
    {
        for (var count = 1; count <= 40; count++)
        {
            var logits = RandomRows(count, 30f);
            var (a, b, c) = (logits.Copy(), logits.Copy(), logits.Copy());
            Softmax.Apply<Lanes128, Vector128<float>>(ref a.First, a.Stride, count, Rows);
            Softmax.Apply<Lanes256, Vector256<float>>(ref b.First, b.Stride, count, Rows);
            Softmax.Apply<Lanes512, Vector512<float>>(ref c.First, c.Stride, count, Rows);
            Assert.Equal(a.Values, b.Values);
            Assert.Equal(a.Values, c.Values);

            var (g, h, k) = (logits.Copy(), logits.Copy(), logits.Copy());
            Softmax.MultiplyJacobian<Lanes128, Vector128<float>>(ref a.First, ref g.First, a.Stride, count, Rows);
            Softmax.MultiplyJacobian<Lanes256, Vector256<float>>(ref b.First, ref h.First, a.Stride, count, Rows);
            Softmax.MultiplyJacobian<Lanes512, Vector512<float>>(ref c.First, ref k.First, a.Stride, count, Rows);
            Assert.Equal(g.Values, h.Values);
            Assert.Equal(g.Values, k.Values);
        }
    }

    [Theory]
    [InlineData(float.MaxValue, float.MinValue, 1f, 0f)]
    [InlineData(5f, float.NegativeInfinity, 1f, 0f)]
    [InlineData(-3e38f, -3e38f, 0.5f, 0.5f)]
    [InlineData(float.NaN, 1f, float.NaN, float.NaN)]
    public void ExtremeLogitsGiveTheLimitAndClearPadding(float first, float second, float p, float q)
    {
        var rows = new PaddedRows(1, 2, (_, column) => column == 0 ? first : second);
        Softmax.Apply(ref rows.First, rows.Stride, 2, 1);
        Assert.Equal([p, q], rows.Values[..2]);
        Assert.True(rows.HasClearPadding);
    }

    private static PaddedRows RandomRows(int count, float scale)
    {
        var random = new Random(count);
        return new PaddedRows(Rows, count, (_, _) => (random.NextSingle() - 0.5f) * 2 * scale);
    }

    private static double[] Expected(double[] logits)
    {
        var sum = logits.Sum(Math.Exp);
        return [.. logits.Select(z => Math.Exp(z) / sum)];
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], Tolerance);
        }
    }
}
