using System.Globalization;
using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>What the runtime says and computes is the same in every country, also where a minus is U+2212 and a decimal point a comma.</summary>
public sealed class CultureTests
{
    public static TheoryData<string> Names => [.. Texts.Keys];

    private static Dictionary<string, Func<string>> Texts { get; } = new()
    {
        ["Summary"] = () => new Tiny(seed: 1).Summary(),
        ["Rows"] = () => MessageOf(() => DataSet.FromTargets([1f], [1f], -3)),
        ["Index"] = () => MessageOf(() => new Tiny(seed: 1).Hidden.Weights[-1, 0].ToString(CultureInfo.InvariantCulture)),
        ["NotFinite"] = () => MessageOf(() => new Tiny(seed: 1).TrainBatch([1f, float.NegativeInfinity], [0f], State())),
        ["Weights"] = () => MessageOf(() => new Tiny(seed: 1).TrainBatch([1f, 1f], [0f], State(), [0f])),
        ["BatchSize"] = () => MessageOf(() => new Tiny(seed: 1).Fit(DataSet.FromTargets([1f, 1f], [0f], 1), new Sgd(0.1f), epochs: 1, batchSize: 0)),
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
