using System.Globalization;
using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>What the runtime says and computes is the same in every country, also where a minus is U+2212 and a decimal point a comma.</summary>
public sealed class CultureTests
{
    public static TheoryData<string> Names => [.. Texts.Keys];

    private static DataSet Data { get; } = DataSet.FromTargets([1f, 1f, 2f, 3f], [0.5f, -1f], 2);

    private static Dictionary<string, Func<string>> Texts { get; } = new()
    {
        ["Summary"] = () => new Tiny(seed: 1).Summary(),
        ["Info"] = () => Digits.Info.ToString(),
        ["Rows"] = () => MessageOf(() => DataSet.FromTargets([1f], [1f], -3)),
        ["Index"] = () => MessageOf(() => new Tiny(seed: 1).Hidden.Weights[-1, 0].ToString(CultureInfo.InvariantCulture)),
        ["NotFinite"] = () => MessageOf(() => new Tiny(seed: 1).TrainBatch([1f, float.NegativeInfinity], [0f], State())),
        ["Weights"] = () => MessageOf(() => new Tiny(seed: 1).TrainBatch([1f, 1f], [0f], State(), [0f])),
        ["BatchSize"] = () => MessageOf(() => new Tiny(seed: 1).Fit(DataSet.FromTargets([1f, 1f], [0f], 1), new Sgd(0.1f), epochs: 1, batchSize: 0)),
        ["Report"] = () => new Tiny(seed: 1).Fit(Data, new Sgd(0.5f), epochs: 1, validation: Data, metrics: [new RSquared()]).Last with { Elapsed = default } + string.Empty,
        ["Evaluation"] = () => new Tiny(seed: 1).Evaluate(Data, new RSquared()).ToString(),
        ["Metric"] = () => new MetricValue("R2", -0.5).ToString(),
        ["Finite"] = () => MessageOf(() => new Constant(float.NegativeInfinity)),
        ["AboveZero"] = () => MessageOf(() => new Huber(-1.5f)),
        ["AtLeastZero"] = () => MessageOf(() => new Adam(weightDecay: -1.5f)),
        ["LearningRate"] = () => MessageOf(() => new Sgd(-1.5f)),
        ["Momentum"] = () => MessageOf(() => new Sgd(1f, momentum: 1.5f)),
        ["Between"] = () => MessageOf(() => new CosineSchedule(1.5f, epochs: 1, minimum: 2.5f)),
        ["Inside"] = () => MessageOf(() => Data.Split(-0.5, seed: 1)),
        ["AtLeast"] = () => MessageOf(() => new TopKAccuracy(-1)),
        ["Class"] = () => MessageOf(() => new ConfusionMatrix(2).Add(-1, 0)),
        ["MetricWeight"] = () => MessageOf(() => new RSquared().Add([1f], [1f], -0.5f)),
        ["Bounds"] = () => MessageOf(() => new ClipWeights(-0.5f, -1.5f)),
        ["Tolerance"] = () => MessageOf(() => GradientCheck.Run(new Tiny(seed: 1), new Batch([1f, 1f], [0f], 1), tolerance: -0.5)),
        ["SampleWeights"] = () => MessageOf(() => Data.WithSampleWeights([-0.5f, 1f])),
        ["Labels"] = () => MessageOf(() => DataSet.FromLabels([1f], [-1])),
        ["Divergence"] = () => MessageOf(() => new Tiny(seed: 1).Fit(DataSet.FromTargets([1f, 1f], [1e30f], 1), new Sgd(0.1f), epochs: 1)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void TextIsTheSame(string name) => Assert.Equal(Under(CultureInfo.InvariantCulture, Texts[name]), Under(Hostile(), Texts[name]));

    private static TrainingState State() => new(Tiny.Info, new Sgd(0.1f));

    private static string MessageOf(Action action) => Assert.ThrowsAny<Exception>(action).Message;

    private static string Under(CultureInfo culture, Func<string> text)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return text();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Hostile()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeInfinitySymbol = "\u2212\u221E";
        return culture;
    }
}
