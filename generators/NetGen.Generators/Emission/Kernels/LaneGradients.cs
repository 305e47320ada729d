using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>
/// Writes gradients of a vector of parameters from blocks of 16 samples: for each parameter a sum for each of the 16, over the blocks in order, and
/// at the end the sum of the 16.
/// </summary>
internal static class LaneGradients
{
    /// <summary>Writes the kernel.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="summary">The formula.</param>
    /// <param name="tensor">The parameters.</param>
    /// <param name="references">What the terms read.</param>
    /// <param name="terms">Writes what adds to <c>sum</c> for the samples from <c>lane</c> on of a <c>block</c>, for a <c>parameter</c>.</param>
    public static void EmitKernel(SourceWriter writer, string summary, TensorPlan tensor, string[] references, Action terms)
    {
        var signature = new KernelSignature(KernelName(tensor), references, ["blocks"]) { TakesGradients = true };
        KernelEmitter.Emit(writer, summary, signature, () =>
        {
            writer.WriteLine($"{Runtime.Floats} memory = stackalloc float[{LaneBlock.Samples}];");
            writer.WriteLine($"ref var lanes = ref {Runtime.Reference}(memory);");
            using (writer.Block($"for (nint parameter = 0; parameter < {tensor.Columns}; parameter++)"))
            {
                using (writer.Block(LaneLoops.Lanes))
                {
                    writer.WriteLine("var sum = TLanes.Zero;");
                    using (writer.Block("for (nint block = 0; block < blocks; block++)"))
                    {
                        terms();
                    }

                    writer.WriteLine();
                    writer.WriteLine("TLanes.Store(sum, ref lanes, lane);");
                }

                writer.WriteLine();
                writer.WriteLine($"var gradient = {Runtime.Reductions}.Sum<TLanes, TVector>(ref lanes, 0, {LaneBlock.Samples});");
                writer.WriteLine($"TUse.Take<{Runtime.LanesOf}32, float>(gradient, in target, Layout.{tensor.Layer}{tensor.Role} + parameter);");
            }
        });
    }

    /// <summary>Writes the call, if the parameters lie between <c>start</c> and <c>end</c>.</summary>
    public static void EmitCall(SourceWriter writer, TensorPlan tensor, params string[] references)
    {
        var at = $"Layout.{tensor.Layer}{tensor.Role}";
        writer.WriteLine();
        using (writer.Block($"if (start <= {at} && {at} < end)"))
        {
            writer.WriteCall($"Kernels.{KernelName(tensor)}<TUse>", [.. references, "in target", "blocks"]);
        }
    }

    private static string KernelName(TensorPlan tensor) => $"{tensor.Layer}{tensor.Role}Gradients";
}
