// Trains networks from one seed and prints a hash of each one's parameters, for comparison between machines, instruction sets,
// compilers and numbers of threads.
using System.Globalization;
using NetGen.BitProof;

ProofOptions options;
try
{
    options = ProofOptions.Parse(args);
}
catch (FormatException exception)
{
    Console.Error.WriteLine($"{exception.Message}\n{ProofOptions.Usage}");
    return 1;
}

foreach (var (experiment, steps) in options.Runs)
{
    foreach (var path in options.Paths)
    {
        // Loops of one's own have one thread: the caller's.
        foreach (var threads in path == TrainingPath.Fit ? options.Threads : [1])
        {
            var hash = experiment.Run(path, steps, threads);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{experiment.Name} path={path.ToString().ToLowerInvariant()} threads={threads} steps={steps} hash={hash:x16}"));
        }
    }
}

return 0;
