using System.CommandLine;
using System.Globalization;
using NetGen.Tool.Checkpoints;
using Spectre.Console;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen diff FIRST SECOND</c>: the tensors in which two files differ.</summary>
internal sealed class DiffCommand : Command
{
    internal DiffCommand(IAnsiConsole console)
        : base("diff", "Lists the tensors in which two files differ. The exit code is 0 if there are none and 1 if there are.")
    {
        var first = new Argument<string>("first") { Description = "A safetensors file." };
        var second = new Argument<string>("second") { Description = "Another." };
        Add(first);
        Add(second);
        SetAction(parsed => Print(
            Checkpoint.Read(parsed.GetRequiredValue(first)), Checkpoint.Read(parsed.GetRequiredValue(second)), console));
    }

    private static int Print(Checkpoint first, Checkpoint second, IAnsiConsole console)
    {
        var differences = TensorDifference.Between(first, second);
        if (differences.Count > 0)
        {
            string[] columns = ["Tensor", "Difference", "Largest", "Mean"];
            console.Write(Tables.Of(columns, differences.Select(difference =>
                new[] { difference.Name, difference.What, Tables.Number(difference.Largest), Tables.Number(difference.Mean) })));
        }

        var tensors = first.Tensors.Select(tensor => tensor.Name).Union(second.Tensors.Select(tensor => tensor.Name)).Count();
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{differences.Count} of {tensors} tensors differ"));
        return differences.Count > 0 ? ExitCode.Different : ExitCode.Same;
    }
}
