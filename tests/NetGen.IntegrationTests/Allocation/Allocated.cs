using Xunit;

namespace NetGen.IntegrationTests.Allocation;

internal static class Allocated
{
    private const int WarmUpCalls = 100;
    private const int Calls = 10_000;
    private const int Tries = 3;

    public static void Nothing(Action call)
    {
        for (var i = 0; i < WarmUpCalls; i++)
        {
            call();
        }

        // A collection in between counts what is left of the thread's allocation quantum: what a call allocates shows every time.
        Assert.Equal(0, Enumerable.Range(0, Tries).Min(_ => BytesOfCalls(call)));
    }

    public static long Bytes(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long BytesOfCalls(Action call) => Bytes(() =>
    {
        for (var i = 0; i < Calls; i++)
        {
            call();
        }
    });
}
