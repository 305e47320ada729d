using NetGen;
using Tabular.Data;
using Tabular.Nets;

namespace Tabular;

/// <summary>All data sets.</summary>
internal static class Studies
{
    /// <summary>Progress of the disease is given in units of this size, so that the targets are not much larger than 1.</summary>
    private const float DiabetesUnit = 100;

    private const int DiabetesInputs = 10;

    internal static IReadOnlyList<Study> All =>
    [
        Study.Of<IrisNet, LinearIrisNet>("iris", Labelled("iris.csv"), new AccuracyScore(), new Recipe(100, 16, 0.01f, 0.01f)),
        Study.Of<WineNet, LinearWineNet>("wine", Labelled("wine_data.csv"), new AccuracyScore(), new Recipe(60, 16, 0.01f, 0.01f)),
        Study.Of<CancerNet, LinearCancerNet>("breast_cancer", Labelled("breast_cancer.csv"), new AccuracyScore(), new Recipe(40, 32, 0.005f, 0.01f)),
        Study.Of<DiabetesNet, LinearDiabetesNet>("diabetes", Diabetes(), new RSquaredScore(), new Recipe(60, 32, 0.01f, 0.1f)),
    ];

    /// <summary>Behind a line about the file each row has its inputs and, last, its class.</summary>
    private static DataSet Labelled(string file)
    {
        var rows = Resource.Read(file, separator: ',', skippedLines: 1);
        return DataSet.FromLabels([.. rows.Select(row => row[..^1])], [.. rows.Select(row => (int)row[^1])]);
    }

    private static DataSet Diabetes()
    {
        var inputs = Resource.Read("diabetes_data.csv.gz", separator: ' ', skippedLines: 0);
        var targets = Resource.Read("diabetes_target.csv.gz", separator: ' ', skippedLines: 0);
        return DataSet.FromTargets(
            [.. inputs.Select(row => row[..DiabetesInputs])], [.. targets.Select(row => (float[])[row[0] / DiabetesUnit])]);
    }
}
