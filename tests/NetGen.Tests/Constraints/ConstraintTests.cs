using Xunit;

namespace NetGen.Tests.Constraints;

[Trait("Category", "Numerics")]
public sealed class ConstraintTests
{
    private static readonly Constraint[] All = [new NonNegative(), new ClipWeights(-0.25f, 0.5f), new MaxNorm(0.75f), new UnitNorm()];

    /// <summary>Around the 16 columns that are computed together, and a single column, packed and not.</summary>
    private static readonly (int Rows, int Columns, int Stride)[] Shapes =
        [(1, 1, 1), (37, 1, 1), (5, 1, 16), (3, 10, 16), (7, 16, 16), (4, 17, 32), (9, 33, 48), (2, 129, 144), (0, 3, 16)];

    [Fact]
    public void ValuesByHand()
    {
        AssertProjected(new NonNegative(), [3, -4, -0f, 1], [3, 0, 0, 1]);
        AssertProjected(new ClipWeights(-1, 2), [3, -4, 0, 1], [2, -1, 0, 1]);
        // Columns (3, -4) and (0.5, 1): the first has a norm of 5.
        AssertProjected(new MaxNorm(2.5f), [3, 0.5f, -4, 1], [1.5f, 0.5f, -2, 1]);
        AssertProjected(new UnitNorm(), [3, 0, -4, 0.5f], [0.6f, 0, -0.8f, 1]);
    }

    [Fact]
    public void HoldsAfterwardsAndAppliedTwiceIsTheSame()
    {
        foreach (var (rows, columns, stride) in Shapes)
        {
            foreach (var constraint in All)
            {
                foreach (var scale in new[] { 1e-42f, 1e-20f, 1, 1e20f, 1e38f })
                {
                    Check(constraint, rows, columns, stride, scale);
                }
            }
        }
    }

    [Fact]
    public void PaddingIsLeftAlone()
    {
        foreach (var constraint in All.Append(new ClipWeights(0.25f, 0.5f)))
        {
            var values = new float[3 * 16];
            Array.Fill(values, -7);
            constraint.Project(new MatrixView(values, rows: 3, columns: 10, stride: 16));
            for (var index = 0; index < values.Length; index++)
            {
                Assert.Equal(index % 16 >= 10, values[index] == -7);
            }
        }
    }

    /// <summary>Parts of a matrix give the bits of the whole: threads share it.</summary>
    [Fact]
    public void PartsGiveTheSameBits()
    {
        foreach (var constraint in All)
        {
            var whole = Values(9 * 48, 1);
            var parts = whole.ToArray();
            constraint.Project(new MatrixView(whole, 9, 45, 48));
            var view = new MatrixView(parts, 9, 45, 48);
            foreach (var (first, count) in new[] { (16, 16), (0, 16), (32, 13) })
            {
                constraint.Project(view.SliceColumns(first, count));
            }

            Assert.Equal(whole, parts);
        }
    }

    [Fact]
    public void WhatIsNotFiniteSpoilsOnlyItself()
    {
        foreach (var constraint in All)
        {
            float[] weights = [float.NaN, 3, 2, float.PositiveInfinity, 4, 2];
            constraint.Project(new MatrixView(weights, rows: 2, columns: 3, stride: 3));
            Assert.True(float.IsNaN(weights[0]));
            Assert.All([weights[1], weights[2], weights[4], weights[5]], weight => Assert.True(float.IsFinite(weight)));
        }
    }

    [Fact]
    public void ZerosHaveNoDirection() => AssertProjected(new UnitNorm(), [0, 0, 0, 0], [0, 0, 0, 0]);

    [Fact]
    public void NumbersOutOfRangeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("norm", () => new MaxNorm(0));
        Assert.Throws<ArgumentOutOfRangeException>("norm", () => new MaxNorm(float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("least", () => new ClipWeights(float.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>("most", () => new ClipWeights(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("most", () => new ClipWeights(1, float.PositiveInfinity));
    }

    private static void Check(Constraint constraint, int rows, int columns, int stride, float scale)
    {
        var values = Array.ConvertAll(Values(rows * stride, rows + columns), value => value * scale);
        var view = new MatrixView(values, rows, columns, stride);
        constraint.Project(view);
        for (var column = 0; column < columns; column++)
        {
            var weights = Enumerable.Range(0, rows).Select(row => values[(row * stride) + column]).ToArray();
            Assert.True(Holds(constraint, weights), $"{constraint} does not hold for {string.Join(", ", weights)}.");
        }

        var once = values.ToArray();
        constraint.Project(view);
        Assert.Equal(once.Select(BitConverter.SingleToUInt32Bits), values.Select(BitConverter.SingleToUInt32Bits));
    }

    private static bool Holds(Constraint constraint, float[] column)
    {
        var norm = double.Sqrt(column.Sum(weight => (double)weight * weight));
        return constraint switch
        {
            NonNegative => column.All(weight => weight >= 0),
            ClipWeights clip => column.All(weight => weight >= clip.Least && weight <= clip.Most),
            MaxNorm most => norm <= most.Norm * (1 + 1e-6),
            _ => norm == 0 || double.Abs(norm - 1) <= 1e-6,
        };
    }

    private static void AssertProjected(Constraint constraint, float[] weights, float[] expected)
    {
        constraint.Project(new MatrixView(weights, rows: 2, columns: 2, stride: 2));
        Assert.Equal(expected, weights);
    }

    private static float[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
    }
}
