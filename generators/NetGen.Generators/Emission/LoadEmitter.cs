using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the making of a network from a checkpoint: static methods, which the runtime cannot add to a class.</summary>
internal static class LoadEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        var name = plan.Spec.Type.Name;
        Emit(writer, name, "string path", "path", "The file.", canFailToRead: true);
        Emit(writer, name, $"{Runtime.Stream} stream", "stream", "Read from where it stands to its end.", canFailToRead: true);
        Emit(writer, name, $"{Runtime.ReadOnlyBytes} bytes", "bytes", "A whole file.", canFailToRead: false);
    }

    private static void Emit(SourceWriter writer, string name, string parameter, string argument, string meaning, bool canFailToRead)
    {
        writer.WriteLine($"""
            /// <summary>Makes a network with the parameters of a safetensors file.</summary>
            /// <param name="{argument}">{meaning}</param>
            /// <param name="strict">Whether the file must hold these tensors and no others; if not, those missing start as with seed 0.</param>
            /// <returns>The network.</returns>
            /// <exception cref="{Runtime.CheckpointException}">The file is damaged or does not fit; the message names the tensors.</exception>
            """);
        writer.WriteLines(canFailToRead ? ["/// <exception cref=\"global::System.IO.IOException\">It cannot be read.</exception>"] : []);
        using (writer.Block($"public static {name} Load({parameter}, bool strict = true)"))
        {
            writer.WriteLine($"var network = new {name}(seed: 0);");
            writer.WriteLine($"{Runtime.CheckpointExtensions}.LoadParameters(network, {argument}, strict);");
            writer.WriteLine("return network;");
        }

        writer.WriteLine();
    }
}
