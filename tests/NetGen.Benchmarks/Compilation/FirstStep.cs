using System.Diagnostics;
using NetGen.Benchmarks.Measuring;
using NetGen.Testing;

namespace NetGen.Benchmarks.Compilation;

/// <summary>What the first training step of a network costs that later ones do not: the compilation of its kernels by the JIT.</summary>
internal static class FirstStep
{
    // Parameters, gradients and transposed weights of more would take the time, and gigabytes.
    private const int MostParameters = 1 << 24;
    private const int Loads = 3;

    /// <returns>Milliseconds, the median of some loads; null for a network that is too large to try.</returns>
    internal static double? JitMilliseconds(NetworkSource declaration, int parameterCount) => parameterCount > MostParameters
        ? null
        : Medians.Of(Loads, warmUps: 0, _ =>
        {
            using var networks = CompiledNetworks.Compile(declaration);
            return Measure(networks.Create(declaration));
        });

    private static double Measure(CompiledNetwork network)
    {
        var training = new TrainingState(network.Info, new Sgd(1e-6f));
        var inputs = new float[network.Info.InputSize];
        var targets = new float[network.Info.OutputSize];
        targets[0] = 1; // such as the first class
        double Step()
        {
            var start = Stopwatch.GetTimestamp();
            network.TrainBatch(inputs, targets, training, []);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var first = Step();
        Step();
        return first - Step();
    }
}
