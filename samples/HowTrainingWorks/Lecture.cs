using System.Diagnostics;
using System.Globalization;
using HowTrainingWorks.Chapters;
using HowTrainingWorks.Reports;
using Spectre.Console;

namespace HowTrainingWorks;

/// <summary>The lecture from its first chapter to its last.</summary>
internal static class Lecture
{
    private const int Success = 0;
    private const int CannotWrite = 1;

    internal static int Hold(DirectoryInfo folder, ulong seed)
    {
        var watch = Stopwatch.StartNew();
        List<Chapter> chapters = [];
        foreach (var chapter in Chapters(seed))
        {
            chapters.Add(chapter);
            AnsiConsole.Write(new Rule(Markup.Escape(chapter.Title)).LeftJustified());
            AnsiConsole.WriteLine(chapter.Text);
            AnsiConsole.Write(chapter.Table.ForScreen());
        }

        try
        {
            var figures = Report.Write(folder.FullName, chapters);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"result: chapters={chapters.Count} plots={figures} seconds={watch.Elapsed.TotalSeconds:F1} folder={folder.FullName}"));
            return Success;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The report could not be written to {folder.FullName}: {failure.Message}");
            return CannotWrite;
        }
    }

    private static IEnumerable<Chapter> Chapters(ulong seed)
    {
        yield return LearningRatesChapter.Write(seed);
        yield return BatchSizesChapter.Write(seed);
        yield return OptimizersChapter.Write(seed);
        yield return OverfittingChapter.Write(seed);
        yield return FibonacciChapter.Write();
        yield return BackpropagationChapter.Write(seed);
    }
}
