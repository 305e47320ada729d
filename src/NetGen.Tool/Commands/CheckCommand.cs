using System.CommandLine;
using NetGen.Tool.Checkpoints;
using NetGen.Tool.Declarations;
using Spectre.Console;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen check FILE ASSEMBLY</c>: whether a file fits a network.</summary>
internal sealed class CheckCommand : Command
{
    internal CheckCommand(IAnsiConsole console, TextWriter errors)
        : base("check", "Loads a file into a network, as its program would. The exit code is 0 if it fits and 1 if it does not.")
    {
        var file = new Argument<string>("file") { Description = "A safetensors file." };
        var assembly = new Argument<string>("assembly") { Description = "The built assembly with the network; code of it is run." };
        var network = new Option<string?>("--network") { Description = "The network's class, if the assembly has several; the namespace may be left out." };
        Add(file);
        Add(assembly);
        Add(network);
        SetAction(parsed => Check(
            parsed.GetRequiredValue(file), NetworkAssembly.Load(parsed.GetRequiredValue(assembly)).Find(parsed.GetValue(network)), console, errors));
    }

    private static int Check(string file, DeclaredNetwork network, IAnsiConsole console, TextWriter errors)
    {
        // What is no checkpoint at all is told apart from one that does not fit.
        var checkpoint = Checkpoint.Read(file);
        if (network.FindMisfit(file) is { } misfit)
        {
            errors.WriteLine(Printable.Of(misfit));
            return ExitCode.Different;
        }

        console.WriteLine($"{file} fits {network.Name}, architecture {network.ArchitectureHash}.");
        if (checkpoint.ArchitectureHash is null)
        {
            console.WriteLine("The file names no architecture: names, shapes and numbers were checked.");
        }

        return ExitCode.Same;
    }
}
