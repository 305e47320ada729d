namespace NetGen.Generators.Emission.Kernels;

/// <summary>Writes a kernel: once over the width of a register, and the choice of the widest one the machine has.</summary>
internal static class KernelEmitter
{
    /// <summary>Writes a kernel.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="summary">What it computes, with the formula.</param>
    /// <param name="signature">Its name and parameters.</param>
    /// <param name="unit">How many floats its loops take at once, in vectors: a length they must divide.</param>
    /// <param name="length">The length of a row or block of rows that the loops run over.</param>
    /// <param name="body">Writes the loops over <c>TLanes</c>.</param>
    public static void Emit(SourceWriter writer, string summary, KernelSignature signature, int unit, int length, Action body)
    {
        writer.WriteLine($"/// <summary>{summary}</summary>");
        writer.WriteLine(Runtime.Inlined);
        using (writer.Block($"internal static void {signature.Name}({signature.Parameters})"))
        {
            EmitDispatch(writer, signature, Enumerable.Reverse([128, 256, 512]).Where(bits => length % (unit * bits / 32) == 0).ToArray());
        }

        writer.WriteLine();
        writer.WriteLine(Runtime.Optimized);
        writer.WriteLine($"private static void {signature.Name}<TLanes, TVector>({signature.Parameters})");
        writer.WriteLine($"    where TLanes : struct, {Runtime.Lanes}<TVector>");
        writer.WriteLine("    where TVector : struct");
        using (writer.Block())
        {
            body();
        }
    }

    private static void EmitDispatch(SourceWriter writer, KernelSignature signature, IReadOnlyList<int> widths)
    {
        if (widths[0] < 512)
        {
            writer.WriteLine("// The padded rows are no multiple of two 512-bit vectors.");
        }

        for (var index = 0; index < widths.Count - 1; index++)
        {
            var condition = $"if ({Runtime.Vector}{widths[index]}.IsHardwareAccelerated)";
            using (writer.Block(index == 0 ? condition : $"else {condition}"))
            {
                EmitCall(writer, signature, widths[index]);
            }
        }

        using (writer.Block("else"))
        {
            EmitCall(writer, signature, widths[widths.Count - 1]);
        }
    }

    private static void EmitCall(SourceWriter writer, KernelSignature signature, int bits) =>
        writer.WriteLine($"{signature.Name}<{Runtime.LanesOf}{bits}, {Runtime.Vector}{bits}<float>>({signature.Arguments});");
}
