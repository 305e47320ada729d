using Xunit;

namespace NetGen.Tests.Initialization;

[Trait("Category", "Numerics")]
public sealed class OrthogonalTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 7)]
    [InlineData(7, 1)]
    [InlineData(5, 5)]
    [InlineData(33, 17)]
    [InlineData(17, 33)]
    [InlineData(64, 64)]
    [InlineData(200, 150)]
    public void TheFewerOfColumnsAndRowsAreOrthogonal(int rows, int columns)
    {
        var weights = Fill(rows, columns, gain: 1f);
        var (length, count) = (Math.Max(rows, columns), Math.Min(rows, columns));
        float At(int component, int vector) => rows >= columns ? weights[(component * columns) + vector] : weights[(vector * columns) + component];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var product = Enumerable.Range(0, length).Sum(component => (double)At(component, i) * At(component, j));
                Assert.Equal(i == j ? 1 : 0, product, 1e-6);
            }
        }
    }

    [Fact]
    public void TheGainIsALength()
    {
        var (once, scaled) = (Fill(8, 5, gain: 1f), Fill(8, 5, gain: 1.5f));
        Assert.All(once.Zip(scaled), pair => Assert.Equal(1.5f * pair.First, pair.Second, 1e-6f));
    }

    /// <summary>
    /// The triangular factor of a QR decomposition with a positive diagonal is unique, and so is the orthogonal one: here by Cholesky's
    /// decomposition of the Gram matrix, W = A R^-1 with R^T R = A^T A.
    /// </summary>
    [Fact]
    public void ItIsTheQFactorOfTheDrawnMatrix()
    {
        const int Rows = 9;
        const int Columns = 4;
        var random = new SeededRandom(3);
        var a = new double[Rows, Columns];
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < Columns; j++)
            {
                a[i, j] = random.NextNormal();
            }
        }

        var r = new double[Columns, Columns];
        for (var i = 0; i < Columns; i++)
        {
            for (var j = i; j < Columns; j++)
            {
                var sum = Enumerable.Range(0, Rows).Sum(k => a[k, i] * a[k, j]) - Enumerable.Range(0, i).Sum(k => r[k, i] * r[k, j]);
                r[i, j] = i == j ? Math.Sqrt(sum) : sum / r[i, i];
            }
        }

        var weights = Fill(Rows, Columns, gain: 1f);
        for (var i = 0; i < Rows; i++)
        {
            var q = new double[Columns];
            for (var j = 0; j < Columns; j++)
            {
                q[j] = (a[i, j] - Enumerable.Range(0, j).Sum(k => q[k] * r[k, j])) / r[j, j];
                Assert.Equal(q[j], weights[(i * Columns) + j], 1e-6);
            }
        }
    }

    /// <summary>The widths of vectors must not show: a run with other registers meets the same hash.</summary>
    [Fact]
    public void TheBitsOfASeedNeverChange()
    {
        var hash = 14695981039346656037UL;
        foreach (var weight in (float[])[.. Fill(40, 23, gain: 1f), .. Fill(23, 40, gain: 1f)])
        {
            hash = (hash ^ BitConverter.SingleToUInt32Bits(weight)) * 1099511628211;
        }

        Assert.Equal(7794946353364591621UL, hash);
    }

    private static float[] Fill(int rows, int columns, float gain)
    {
        var weights = new float[rows * columns];
        new Orthogonal(gain).Fill(new MatrixView(weights, rows, columns, columns), rows, columns, new SeededRandom(3));
        return weights;
    }
}
