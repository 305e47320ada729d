using System.Globalization;
using NetGen.Testing;
using Spectre.Console;

namespace NetGen.Benchmarks.Compilation;

/// <summary>What networks of many shapes cost before they run: generator, emitted text, JIT.</summary>
internal static class CompilationTable
{
    private const int Width = 120;

    private static readonly int[] Widths = [16, 64, 256, 1024];

    internal static void Print(IAnsiConsole console, int[] depths)
    {
        // Redirected, a console counts as narrow, and a number would break in two.
        console.Profile.Width = int.Max(console.Profile.Width, Width);
        var table = new Table().AddColumns("layers", "width", "generator ms", "after an edit ms", "emitted characters", "JIT of the first step ms");
        foreach (var column in table.Columns)
        {
            column.RightAligned();
        }

        table.AddRow(Row("2, as W5", "784-128-10", Image, (785 * 128) + (129 * 10)));
        foreach (var depth in depths)
        {
            foreach (var width in Widths)
            {
                table.AddRow(Row(Print(depth, "F0"), Print(width, "F0"), Declaration(depth, width), depth * width * (width + 1)));
            }
        }

        console.Write(table);
    }

    private static NetworkSource Image { get; } = NetworkSource.Named("Image").Input(784).Dense(128, nameof(Activation.Relu)).Dense(10, nameof(Activation.Softmax));

    private static string[] Row(string depth, string width, NetworkSource declaration, int parameterCount)
    {
        var times = GeneratorTimes.Of(declaration.ToString());
        var jit = FirstStep.JitMilliseconds(declaration, parameterCount);
        return [depth, width, Print(times.Fresh, "F2"), Print(times.AfterEdit, "F2"), Print(times.Characters, "N0"), Print(jit, "F1")];
    }

    private static NetworkSource Declaration(int depth, int width)
    {
        var declaration = NetworkSource.Named("Deep").Input(width);
        for (var layer = 0; layer < depth; layer++)
        {
            declaration = declaration.Dense(width, nameof(Activation.Relu));
        }

        return declaration;
    }

    private static string Print(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "too large";
}
