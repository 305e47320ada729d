namespace HowTrainingWorks.Backpropagation;

/// <summary>
/// The smallest example of dynamic programming: <c>F(n) = F(n - 1) + F(n - 2)</c>, <c>F(0) = 0</c>, <c>F(1) = 1</c>. Every method also
/// counts its additions.
/// </summary>
internal static class Fibonacci
{
    /// <summary>As the formula is written: the same numbers are computed again and again.</summary>
    internal static (long Value, long Additions) Naive(int n)
    {
        var additions = 0L;
        return (Value(n), additions);

        long Value(int k)
        {
            if (k < 2)
            {
                return k;
            }

            additions++;
            return Value(k - 1) + Value(k - 2);
        }
    }

    /// <summary>The same recursion, which remembers what it has computed: top down.</summary>
    internal static (long Value, long Additions) Memoised(int n)
    {
        var additions = 0L;
        var known = new Dictionary<int, long> { [0] = 0, [1] = 1 };
        return (Value(n), additions);

        long Value(int k)
        {
            if (!known.TryGetValue(k, out var value))
            {
                additions++;
                value = known[k] = Value(k - 1) + Value(k - 2);
            }

            return value;
        }
    }

    /// <summary>In the order in which each number finds what it needs: bottom up, and only the last two are kept.</summary>
    internal static (long Value, long Additions) BottomUp(int n)
    {
        var additions = 0L;
        var (before, value) = (0L, 1L);
        for (var k = 2; k <= n; k++)
        {
            additions++;
            (before, value) = (value, before + value);
        }

        return (n == 0 ? 0 : value, additions);
    }
}
