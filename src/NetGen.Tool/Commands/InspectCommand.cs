using System.CommandLine;
using System.Globalization;
using NetGen.Tool.Checkpoints;
using Spectre.Console;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen inspect FILE</c>: the tensors of a file with their statistics, and what it says about itself.</summary>
internal sealed class InspectCommand : Command
{
    internal InspectCommand(IAnsiConsole console)
        : base("inspect", "Lists the tensors of a file with their shapes and statistics, and what it says about itself.")
    {
        var file = new Argument<string>("file") { Description = "A safetensors file." };
        Add(file);
        SetAction(parsed => Print(Checkpoint.Read(parsed.GetRequiredValue(file)), console));
    }

    private static int Print(Checkpoint checkpoint, IAnsiConsole console)
    {
        if (checkpoint.Metadata.Count > 0)
        {
            console.Write(Tables.Of(["About the file", ""], checkpoint.Metadata.Select(text => new[] { text.Key, text.Value })));
        }

        string[] columns = ["Tensor", "Type", "Shape", "Smallest", "Largest", "Mean", "Deviation", "NaN"];
        console.Write(Tables.Of(columns, checkpoint.Tensors.Select(Row)));
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{checkpoint.Tensors.Count} tensors, {checkpoint.Tensors.Sum(tensor => tensor.Count)} numbers"));
        return ExitCode.Same;
    }

    private static string[] Row(CheckpointTensor tensor) =>
        tensor.Values is { Length: > 0 } values
            ? [tensor.Name, tensor.Type, tensor.ShapeText, .. Cells(TensorStatistics.Of(values))]
            : [tensor.Name, tensor.Type, tensor.ShapeText];

    private static string[] Cells(TensorStatistics statistics) =>
    [
        Tables.Number(statistics.Smallest),
        Tables.Number(statistics.Largest),
        Tables.Number(statistics.Mean),
        Tables.Number(statistics.Deviation),
        statistics.NaNCount.ToString(CultureInfo.InvariantCulture),
    ];
}
