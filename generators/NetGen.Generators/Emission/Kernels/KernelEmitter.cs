using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Kernels;

/// <summary>Writes a kernel over the width of a register, and the choice of the widest one the machine has.</summary>
internal static class KernelEmitter
{
    /// <summary>Writes a kernel whose text serves every width.</summary>
    public static void Emit(SourceWriter writer, string summary, KernelSignature signature, Action body)
    {
        EmitDispatch(writer, summary, signature, _ => signature.Name);
        EmitMethod(writer, signature, signature.Name, body);
    }

    /// <summary>Writes a kernel with a text for each register file, or one for both where they agree.</summary>
    public static void Emit<TPlan>(
        SourceWriter writer, string summary, KernelSignature signature, ForEachFile<TPlan> plans, Action<TPlan> body)
        where TPlan : notnull
    {
        if (plans.AreEqual)
        {
            Emit(writer, summary, signature, () => body(plans.Wide));
            return;
        }

        string NameIn(RegisterFile file) => $"{signature.Name}In{file.Registers}Registers";
        EmitDispatch(writer, summary, signature, bits => NameIn(bits == 512 ? RegisterFile.Wide : RegisterFile.Narrow));
        EmitMethod(writer, signature, NameIn(RegisterFile.Wide), () => body(plans.Wide));
        EmitMethod(writer, signature, NameIn(RegisterFile.Narrow), () => body(plans.Narrow));
    }

    /// <summary>Writes a kernel for vectors of 256 bits or 128, whose rows would leave the half of a wider one empty.</summary>
    public static void EmitNarrow(SourceWriter writer, string summary, KernelSignature signature, Action body)
    {
        EmitDispatch(writer, summary, signature, _ => signature.Name, widest: 256);
        EmitMethod(writer, signature, signature.Name, body);
    }

    /// <summary>Writes a kernel with one text for vectors of 256 bits, which hold whole rows, and another for machines that have none.</summary>
    public static void EmitInRegisters(SourceWriter writer, string summary, KernelSignature signature, Action wholeRows, Action loops)
    {
        var name = $"{signature.Name}InRegisters";
        EmitDispatch(writer, summary, signature, bits => bits == 256 ? name : signature.Name, widest: 256);
        EmitMethod(writer, signature, name, wholeRows);
        EmitMethod(writer, signature, signature.Name, loops);
    }

    /// <summary>Writes a kernel that computes one value at a time.</summary>
    public static void EmitScalar(SourceWriter writer, string summary, KernelSignature signature, Action body)
    {
        writer.WriteLine($"/// <summary>{summary}</summary>");
        writer.WriteLine(Runtime.Inlined);
        using (writer.Block($"internal static {signature.Returns} {signature.Name}{signature.TypeParameters()}({signature.Parameters})"))
        {
            EmitCall(writer, signature, signature.Name, bits: 32);
        }

        EmitMethod(writer, signature, signature.Name, body);
    }

    private static void EmitDispatch(
        SourceWriter writer, string summary, KernelSignature signature, Func<int, string> nameAt, int widest = 512)
    {
        writer.WriteLine($"/// <summary>{summary}</summary>");
        writer.WriteLine(Runtime.Inlined);
        writer.WriteLine($"internal static {signature.Returns} {signature.Name}{signature.TypeParameters()}({signature.Parameters})");
        writer.WriteLines(signature.Constraints);
        using (writer.Block())
        {
            for (var bits = widest; bits >= 128; bits /= 2)
            {
                var condition = bits == 128 ? string.Empty : $"if ({Runtime.Vector}{bits}.IsHardwareAccelerated)";
                using (writer.Block(bits == widest ? condition : $"else {condition}".TrimEnd()))
                {
                    EmitCall(writer, signature, nameAt(bits), bits);
                }
            }
        }
    }

    private static void EmitMethod(SourceWriter writer, KernelSignature signature, string name, Action body)
    {
        writer.WriteLine();
        writer.WriteLine(Runtime.Optimized);
        writer.WriteLine($"private static {signature.Returns} {name}{signature.TypeParameters("TLanes", "TVector")}({signature.OwnParameters})");
        writer.WriteLine($"    where TLanes : struct, {Runtime.Lanes}<TVector>");
        writer.WriteLine("    where TVector : struct");
        writer.WriteLines(signature.Constraints);
        using (writer.Block())
        {
            body();
        }
    }

    private static void EmitCall(SourceWriter writer, KernelSignature signature, string name, int bits)
    {
        var vector = bits == 32 ? "float" : $"{Runtime.Vector}{bits}<float>";
        writer.WriteLine(
            (signature.Returns == "void" ? string.Empty : "return ")
            + $"{name}{signature.TypeParameters($"{Runtime.LanesOf}{bits}", vector)}({signature.Arguments});");
    }
}
