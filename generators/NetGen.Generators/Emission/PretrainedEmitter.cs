using NetGen.Generators.Model;

namespace NetGen.Generators.Emission;

/// <summary>Writes the making of a network from the weights that the build puts into the assembly.</summary>
internal static class PretrainedEmitter
{
    public static void Emit(SourceWriter writer, NetworkSpec spec)
    {
        if (spec.Weights is not { } file)
        {
            return;
        }

        writer.WriteLine($"""
            /// <summary>Makes a network with the parameters of <c>{Xml.Escape(file)}</c>, which this assembly contains: no file is read.</summary>
            /// <exception cref="{Runtime.CheckpointException}">A number in the file is not finite, or the assembly was built without it.</exception>
            """);
        using (writer.Block($"public static {spec.Type.Name} Pretrained()"))
        {
            writer.WriteLine($"var network = new {spec.Type.Name}(default({Runtime.Uninitialized}));");
            writer.WriteLine($"{Runtime.EmbeddedWeights}.Load(network, {Literals.Text(file)});");
            writer.WriteLine("return network;");
        }

        writer.WriteLine();
        using (writer.Block($"private {spec.Type.Name}({Runtime.Uninitialized} parameters)"))
        {
        }

        writer.WriteLine();
    }
}
