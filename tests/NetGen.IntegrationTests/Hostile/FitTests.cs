using Xunit;

namespace NetGen.IntegrationTests.Hostile;

/// <summary>Wrong arguments of Fit and Evaluate.</summary>
public sealed class FitTests
{
    private static readonly DataSet Good = Samples.Data<Digits>(5);

    private readonly Victim<Digits> _victim = new();

    public static TheoryData<string> BadData => [.. Bad.Keys];

    private static Dictionary<string, (DataSet? Data, string[] Message)> Bad { get; } = new()
    {
        ["no data"] = (null, []),
        ["inputs"] = (Samples.Data<Tiny>(5), ["Digits expects rows of 64 inputs", "has 2"]),
        ["targets"] = (DataSet.FromTargets(new float[128], new float[6], 2), ["Digits expects rows of 10 targets", "has 3"]),
        ["classes"] = (DataSet.FromLabels(new float[128], [0, 1], classCount: 11), ["Digits tells 10 classes apart", "has 11"]),
        ["range"] = (DataSet.FromTargets(new float[128], new float[20], 2), ["CrossEntropy", "sum to 1", "row 0"]),
    };

    [Theory]
    [MemberData(nameof(BadData))]
    public void DataThatDoNotFit(string key)
    {
        var (data, message) = Bad[key];
        Refuses(data, validation: null, data is null, [.. message, "'data'"]);
        if (data is not null)
        {
            Refuses(Good, validation: data, isNull: false, [.. message, "'validation'"]);
            _victim.Refuses<ArgumentException>(() => _victim.Network.Evaluate(data), message);
        }
        else
        {
            _victim.Refuses<ArgumentNullException>(() => _victim.Network.Evaluate(null!), "'data'");
        }
    }

    [Fact]
    public void LabelsWhereTargetsAreTaken()
    {
        var victim = new Victim<Tiny>();
        var labels = DataSet.FromLabels(new float[4], [0, 1]);
        string[] message = ["Tiny is trained with MeanSquaredError, which takes targets", "has labels"];
        victim.Refuses<ArgumentException>(() => victim.Network.Fit(labels, victim.Training, epochs: 1), message);
        victim.Refuses<ArgumentException>(() => victim.Network.Evaluate(labels), message);
    }

    [Fact]
    public void TargetsOutsideTheRangeOfTheLoss()
    {
        var (margin, counts) = (new Victim<SquaredMargin>(), new Victim<Counts>());
        margin.Refuses<ArgumentException>(
            () => margin.Network.Fit(DataSet.FromTargets(new float[8], [1, 0], 2), margin.Training, epochs: 1), "SquaredHinge takes, -1 or 1", "row 1");
        counts.Refuses<ArgumentException>(
            () => counts.Network.Fit(DataSet.FromTargets(new float[8], [1, 0, 2, -1], 2), counts.Training, epochs: 1), "Poisson takes, at least 0", "row 1");
        counts.Refuses<ArgumentException>(
            () => counts.Network.TrainBatch(new float[4], [1, -1], counts.Training), "Poisson takes, at least 0", "row 0");
        margin.Refuses<ArgumentException>(
            () => margin.Network.Evaluate(DataSet.FromLabels(new float[8], [0, 1])), "SquaredHinge, which takes targets (-1 or 1)", "has labels");
    }

    [Theory]
    [InlineData(0, 4, "epochs")]
    [InlineData(-3, 4, "epochs")]
    [InlineData(1, 0, "batchSize")]
    [InlineData(1, -1, "batchSize")]
    public void NumbersOutOfRange(int epochs, int batchSize, string name)
    {
        var found = $"{(name == "epochs" ? epochs : batchSize)}";
        _victim.Refuses<ArgumentOutOfRangeException>(() => _victim.Network.Fit(Good, _victim.Training, epochs, batchSize), $"'{name}'", found);
        _victim.Refuses<ArgumentOutOfRangeException>(() => _victim.Network.Fit(Good, new Adam(), epochs, batchSize), $"'{name}'", found);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(int.MinValue)]
    public void FewerThreadsThanOne(int degree)
    {
        string[] message = ["Expected at least 1, found", "degreeOfParallelism", $"found {degree}", "'degreeOfParallelism'"];
        _victim.Refuses<ArgumentOutOfRangeException>(() => _victim.Network.Fit(Good, _victim.Training, epochs: 1, degreeOfParallelism: degree), message);
        _victim.Refuses<ArgumentOutOfRangeException>(() => _victim.Network.Fit(Good, new Adam(), epochs: 1, degreeOfParallelism: degree), message);
    }

    [Fact]
    public void ArgumentsThatAreNull()
    {
        _victim.Refuses<ArgumentNullException>(() => ((Digits)null!).Fit(Good, _victim.Training, epochs: 1), "'network'");
        _victim.Refuses<ArgumentNullException>(() => _victim.Network.Fit(Good, (Optimizer)null!, epochs: 1), "'optimizer'");
        Assert.Throws<ArgumentNullException>("network", () => ((Digits)null!).Evaluate(Good));
        Assert.Throws<ArgumentNullException>("network", () => ((Digits)null!).Clone());
        Assert.Throws<ArgumentNullException>("network", () => ((Digits)null!).Summary());
        Assert.Throws<ArgumentNullException>("network", () => ((Digits)null!).CopyParametersTo([]));
        Assert.Throws<ArgumentNullException>("network", () => ((Digits)null!).CopyParametersFrom([]));
        Assert.Throws<ArgumentNullException>("network", () => ((Digits)null!).Update(_victim.Training));
    }

    private void Refuses(DataSet? data, DataSet? validation, bool isNull, string[] message)
    {
        void Fit() => _victim.Network.Fit(data!, _victim.Training, epochs: 1, validation: validation);
        if (isNull)
        {
            _victim.Refuses<ArgumentNullException>(Fit, message);
        }
        else
        {
            _victim.Refuses<ArgumentException>(Fit, message);
        }
    }
}
