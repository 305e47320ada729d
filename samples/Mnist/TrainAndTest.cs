using System.Diagnostics;
using Mnist.Data;
using Mnist.Reports;
using NetGen;
using Spectre.Console;

namespace Mnist;

/// <summary>Trains the net on the 60,000 digits and shows how it reads the 10,000 others.</summary>
internal static class TrainAndTest
{
    internal static Result Run(MnistFiles files, RunOptions options, IAnsiConsole console, CancellationToken cancellation)
    {
        var net = new LeNet(options.Seed);
        console.WriteLine(net.Summary());
        console.WriteLine($"Training on {files.Training.Count} digits, testing on {files.Test.Count} others.");

        var watch = Stopwatch.StartNew();
        EpochProgress.Show(console, options.Epochs, progress => net.Fit(
            files.Training,
            new Adam(new CosineSchedule(options.LearningRate, options.Epochs)),
            options.Epochs,
            batchSize: LeNet.MaxBatchSize,
            validation: files.Test,
            seed: options.Seed,
            progress: progress,
            cancellationToken: cancellation));
        watch.Stop();

        var readings = Reading.All(net, files.Test);
        console.Write(ConfusionTable.Of(readings));
        var misread = readings.Where(reading => reading.ReadAs != reading.Digit).ToList();
        MisreadPicture.Save(options.Picture, misread, files.Test);

        // Not as a text that is broken where the terminal ends, which may be within the path.
        console.Profile.Out.Writer.WriteLine($"{misread.Count} of {readings.Count} digits were misread; those the net was most sure of are in {options.Picture.FullName}.");

        var parameters = new float[LeNet.ParameterCount];
        net.CopyParametersTo(parameters);
        return new Result(1 - ((double)misread.Count / readings.Count), options.Epochs, watch.Elapsed, parameters);
    }
}
