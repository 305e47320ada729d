// Saves checkpoints in a process of its own: one that a test kills, or one that goes on where another has stopped.
using System.Globalization;
using NetGen.CheckpointProof;

switch (args)
{
    case ["save", var path]:
        Savings.Run(path);
        return 0;
    case ["train", var path, var epochs]:
        Console.WriteLine(Resumption.Run(path, int.Parse(epochs, CultureInfo.InvariantCulture)));
        return 0;
    default:
        Console.Error.WriteLine("Usage: NetGen.CheckpointProof save FILE | train FILE EPOCHS");
        return 1;
}
