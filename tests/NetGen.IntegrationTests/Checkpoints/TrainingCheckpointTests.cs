using System.Globalization;
using System.Text;
using NetGen.IntegrationTests.Processes;
using Xunit;

namespace NetGen.IntegrationTests.Checkpoints;

/// <summary>A training that was saved goes on as if it had never stopped.</summary>
public sealed class TrainingCheckpointTests
{
    private const int Epochs = 10;
    private const int Saved = 4;
    private const ulong Seed = ulong.MaxValue;

    private static readonly DataSet Data = Samples.Data<Digits>(150);
    private static readonly DataSet Validation = Samples.Data<Digits>(40, seed: 3);

    private static readonly Dictionary<string, Func<Optimizer>> Optimizers = new()
    {
        ["Adam"] = () => new Adam(new CosineSchedule(1e-2f, epochs: Epochs)),
        ["Momentum"] = () => new Sgd(0.05f, momentum: 0.9f),
        ["Plain"] = () => new Sgd(0.1f),
        ["AdamW"] = () => new AdamW(1e-2f, weightDecay: 0.1f),
        ["Adamax"] = () => new Adamax(),
        ["Nadam"] = () => new Nadam(),
        ["AdaGrad"] = () => new AdaGrad(1e-2f),
        ["AdaDelta"] = () => new AdaDelta(),
        ["RmsProp"] = () => new RmsProp(1e-3f),
        ["Lion"] = () => new Lion(),
        ["RProp"] = () => new RProp(),
        // So impatient that it reduces in the middle of both halves.
        ["Plateau"] = () => new Adam(new ReduceOnPlateau(1e-2f, factor: 0.7f, patience: 1)),
    };

    public static TheoryData<string> Names => [.. Optimizers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ResumingGivesTheBitsOfNeverStopping(string name)
    {
        var straight = new Digits(seed: 1);
        var straightState = new TrainingState(Digits.Info, Optimizers[name]());
        var expected = Fit(straight, straightState, Epochs);

        using var stream = new MemoryStream();
        var first = new Digits(seed: 1);
        var firstState = new TrainingState(Digits.Info, Optimizers[name]());
        Fit(first, firstState, Saved);
        first.SaveTraining(stream, firstState);

        stream.Position = 0;
        var second = new Digits(seed: 99);
        var secondState = second.ResumeTraining(stream, Optimizers[name]());
        Assert.Equal(Saved, secondState.Epoch);
        Assert.Equal(firstState.OptimizerState.Step, secondState.OptimizerState.Step);
        var found = Fit(second, secondState, Epochs - Saved);

        Bits.Equal(Parameters(straight), Parameters(second));
        Assert.Equal(Epochs, secondState.Epoch);
        Assert.Equal(straightState.OptimizerState.Step, secondState.OptimizerState.Step);
        Assert.Equal(straightState.LearningRate, secondState.LearningRate);
        Assert.Equal(expected.Epochs.Skip(Saved).Select(epoch => epoch.Loss), found.Epochs.Select(epoch => epoch.Loss));

        // What is saved at the end is the same too: every moment, product and number.
        Assert.Equal(SavedTraining(straight, straightState), SavedTraining(second, secondState));
    }

    /// <summary>Running statistics follow the batches behind a resumption as if there had been none, and so do the masks of dropout.</summary>
    [Fact]
    public void StatisticsOfBatchesAreResumed()
    {
        var data = Samples.Data<Normed>(100);
        var (straight, straightState) = (new Normed(seed: 1), new TrainingState(Normed.Info, new Adam()));
        straight.Fit(data, straightState, epochs: 4, batchSize: 33, seed: Seed);

        using var stream = new MemoryStream();
        var (first, firstState) = (new Normed(seed: 1), new TrainingState(Normed.Info, new Adam()));
        first.Fit(data, firstState, epochs: 2, batchSize: 33, seed: Seed);
        first.SaveTraining(stream, firstState);
        stream.Position = 0;
        var resumed = new Normed(seed: 2);
        resumed.Fit(data, resumed.ResumeTraining(stream, new Adam()), epochs: 2, batchSize: 33, seed: Seed);

        Bits.Equal(straight.First.RunningMeans, resumed.First.RunningMeans);
        Bits.Equal(straight.Second.RunningVariances, resumed.Second.RunningVariances);
        Bits.Equal(((INetwork<Normed>)straight).Parameters, ((INetwork<Normed>)resumed).Parameters);
    }

    [Fact]
    public void WhatIsSetForSingleLayersIsResumed()
    {
        var (straight, straightState) = (new Foreign(seed: 1), new TrainingState(Foreign.Info, new AdamW()));
        straightState.ScaleLearningRate("Hidden", 0.3f);
        straightState.ScaleWeightDecay("Scores", 0);
        straightState.Freeze("Scores");
        straight.Fit(Samples.Data<Foreign>(50), straightState, epochs: 2);

        using var stream = new MemoryStream();
        straight.SaveTraining(stream, straightState);
        stream.Position = 0;
        var resumed = new Foreign(seed: 2);
        var resumedState = resumed.ResumeTraining(stream, new AdamW());
        straight.Fit(Samples.Data<Foreign>(50), straightState, epochs: 2);
        resumed.Fit(Samples.Data<Foreign>(50), resumedState, epochs: 2);

        Bits.Equal(((INetwork<Foreign>)straight).Parameters, ((INetwork<Foreign>)resumed).Parameters);
        Bits.Equal(new Foreign(seed: 1).Scores.Weights.Row(0), resumed.Scores.Weights.Row(0));
        resumedState.Unfreeze("Scores");
        Assert.Equal(0, resumedState.Factors(2).WeightDecay);
        Assert.Equal(0.3f, resumedState.Factors(0).LearningRate);
    }

    /// <summary>Saved while a layer is frozen, or after it was: its steps are counted on from where they were.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TheStepsOfALayerThatMissedSomeAreResumed(bool isFrozenWhenSaved)
    {
        var data = Samples.Data<Foreign>(50);
        var (straight, straightState) = (new Foreign(seed: 1), new TrainingState(Foreign.Info, new Nadam()));
        straightState.Freeze("Hidden");
        straight.Fit(data, straightState, epochs: 1);
        if (!isFrozenWhenSaved)
        {
            straightState.Unfreeze("Hidden");
            straight.Fit(data, straightState, epochs: 1);
        }

        using var stream = new MemoryStream();
        straight.SaveTraining(stream, straightState);
        stream.Position = 0;
        var resumed = new Foreign(seed: 2);
        var resumedState = resumed.ResumeTraining(stream, new Nadam());
        Assert.Equal(straightState.OptimizerState.Groups.Select(group => group.Clock.Step), resumedState.OptimizerState.Groups.Select(group => group.Clock.Step));
        foreach (var (network, state) in new[] { (straight, straightState), (resumed, resumedState) })
        {
            state.Unfreeze("Hidden");
            network.Fit(data, state, epochs: 2);
        }

        Bits.Equal(((INetwork<Foreign>)straight).Parameters, ((INetwork<Foreign>)resumed).Parameters);
    }

    [Fact]
    public void TheStatisticsOfANormalizationAreResumed()
    {
        var data = Samples.Data<Scaled>(40);
        var (network, training) = (new Scaled(seed: 1), new TrainingState(Scaled.Info, new Adam()));
        network.Fit(data, training, epochs: 1);
        using var stream = new MemoryStream();
        network.SaveTraining(stream, training);

        Assert.Equal([5], SafetensorsBytes.Read(stream.ToArray())["scaling.mean"].Shape);
        Assert.DoesNotContain("optimizer/first_moment/scaling.mean", SafetensorsBytes.Read(stream.ToArray()).Keys);
        stream.Position = 0;
        var resumed = new Scaled(seed: 2);
        resumed.ResumeTraining(stream, new Adam());
        Bits.Equal(((INetwork<Scaled>)network).Parameters, ((INetwork<Scaled>)resumed).Parameters);
    }

    [Fact]
    public void WhatIsDroppedAndDisturbedGoesOn()
    {
        var data = Samples.Data<Noisy>(50);
        var (straight, straightState) = (new Noisy(seed: 1), new TrainingState(Noisy.Info, new Adam(), seed: 5));
        straight.Fit(data, straightState, epochs: 2);
        using var stream = new MemoryStream();
        straight.SaveTraining(stream, straightState);
        stream.Position = 0;
        var resumed = new Noisy(seed: 2);
        var resumedState = resumed.ResumeTraining(stream, new Adam());

        Assert.Equal((5UL, 100), (resumedState.NoiseSeed, resumedState.SampleNumber));
        straight.Fit(data, straightState, epochs: 2);
        resumed.Fit(data, resumedState, epochs: 2);
        Bits.Equal(((INetwork<Noisy>)straight).Parameters, ((INetwork<Noisy>)resumed).Parameters);
    }

    [Fact]
    public async Task AFreshProcessResumesToTheSameBits()
    {
        using var folder = new TemporaryFolder();
        var straight = await TrainAsync(folder.File("straight"), Epochs);
        await TrainAsync(folder.File("resumed"), Saved);
        Assert.Equal(straight, await TrainAsync(folder.File("resumed"), Epochs));
    }

    [Fact]
    public void TheFileIsAlsoACheckpointOfTheNetwork()
    {
        var (network, training) = Trained();
        var file = SavedTraining(network, training);

        Bits.Equal(Parameters(network), Parameters(Digits.Load(file)));
        var tensors = SafetensorsBytes.Read(file);
        Assert.Equal([64, 64], tensors["optimizer/second_moment/hidden.weight"].Shape);
        Assert.Equal(training.OptimizerState.Moment(1)[3], tensors["optimizer/second_moment/hidden.weight"].Values[3 * 64]);
        Assert.Equal(12, tensors.Count);
    }

    [Fact]
    public void NumbersAreWrittenExactlyAndTheSameEverywhere()
    {
        var (network, training) = Trained();
        var file = SavedTraining(network, training);
        using var header = SafetensorsBytes.Header(file);
        var metadata = header.RootElement.GetProperty("__metadata__");
        string Text(string key) => metadata.GetProperty(key).GetString()!;

        Assert.Equal("2", Text("netgen.training.epoch"));
        Assert.Equal("Adam", Text("netgen.optimizer"));
        Assert.Equal("18446744073709551615", Text("netgen.training.shuffle_seed"));
        Assert.Equal("10", Text("netgen.optimizer.step"));
        var power = 1.0;
        for (var step = 0; step < 10; step++)
        {
            power *= 0.9f;
        }

        Assert.Equal(power, double.Parse(Text("netgen.optimizer.products").Split(' ')[0], CultureInfo.InvariantCulture));

        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = HostileCulture();
            Assert.Equal(file, SavedTraining(network, training));
            new Digits(seed: 1).ResumeTraining(new MemoryStream(file), new Adam(1e-3f));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void AnotherOptimizerOrScheduleIsRefused()
    {
        var (network, training) = Trained();
        var file = SavedTraining(network, training);

        Refuses(file, new Sgd(0.1f), "the optimizer Sgd", "found one with Adam");
        Refuses(file, new Adam(new CosineSchedule(1e-3f, epochs: 5)), "the schedule CosineSchedule", "found one with ConstantSchedule");

        var plain = new TrainingState(Digits.Info, new Sgd(0.1f));
        Fit(network, plain, 1);
        Refuses(SavedTraining(network, plain), new Sgd(0.1f, momentum: 0.9f), "missing optimizer/");

        var momentum = new TrainingState(Digits.Info, new Sgd(0.1f, momentum: 0.9f));
        Fit(network, momentum, 1);
        Refuses(SavedTraining(network, momentum), new Sgd(0.1f), "unexpected optimizer/");
    }

    [Fact]
    public void ACheckpointWithoutATrainingIsRefused() =>
        Refuses(SavingTests.Saved(new Digits(seed: 3)), new Adam(), "Expected a checkpoint of a training", "LoadParameters");

    [Theory]
    [InlineData("netgen.training.epoch\":\"2", "netgen.training.epoch\":\"-2")]
    [InlineData("netgen.training.epoch\":\"2", "netgen.training.epoch\":\"4294967296")]
    [InlineData("netgen.training.epoch\":\"2", "netgen.training.epocH\":\"2")]
    [InlineData("netgen.optimizer.step\":\"10", "netgen.optimizer.step\":\"1e1")]
    [InlineData("netgen.optimizer.products\":\"", "netgen.optimizer.products\":\"1 ")]
    [InlineData("netgen.optimizer.products\":\"", "netgen.optimizer.products\":\"NaN")]
    [InlineData("netgen.optimizer.position\":\"", "netgen.optimizer.position\":\"-")]
    [InlineData("netgen.optimizer.position\":\"", "netgen.optimizer.position\":\"1e999,")]
    [InlineData("netgen.optimizer\":\"Adam\"", "netgen.optimizer\":\"Adam\",\"netgen.training.layer.hidden\":\"1 -1 0\"")]
    [InlineData("netgen.optimizer\":\"Adam\"", "netgen.optimizer\":\"Adam\",\"netgen.training.layer.hidden\":\"1e99 1 0\"")]
    [InlineData("netgen.optimizer\":\"Adam\"", "netgen.optimizer\":\"Adam\",\"netgen.training.layer.hidden\":\"1 1\"")]
    [InlineData("netgen.optimizer\":\"Adam\"", "netgen.optimizer\":\"Adam\",\"netgen.training.layer.hidden\":\"1 1 1 3 0.5\"")]
    [InlineData("netgen.optimizer\":\"Adam\"", "netgen.optimizer\":\"Adam\",\"netgen.training.layer.hidden\":\"1 1 1 11 0.5 0.5\"")]
    [InlineData("netgen.optimizer\":\"Adam\"", "netgen.optimizer\":\"Adam\",\"netgen.training.layer.hidden\":\"1 1 1 2.5 0.5 0.5\"")]
    [InlineData("netgen.optimizer\":\"Adam\"", "netgen.optimizer\":\"Adam\",\"netgen.training.layer.hidden\":\"1 1 1 -1 0.5 0.5\"")]
    [InlineData("netgen.schedule.memory\":\"", "netgen.schedule.memory\":\"1")]
    [InlineData("optimizer/first_moment/hidden.bias", "optimizer/1st_moment/hidden.bias")]
    public void ForgedNumbersAreRefused(string text, string forged)
    {
        var (network, training) = Trained();
        var file = SavedTraining(network, training);
        var length = 8 + (int)BitConverter.ToInt64(file);
        var header = Encoding.UTF8.GetString(file, 8, length - 8);
        Assert.Contains(text, header);

        Refuses(SafetensorsBytes.File(header.Replace(text, forged), file[length..]), new Adam(), "netgen.training.epocH" == forged[..21] ? "netgen.training.epoch" : "");
    }

    [Fact]
    public void TruncatedAtAnyByteOfTheHeader()
    {
        var (network, training) = Trained();
        var file = SavedTraining(network, training);
        for (var length = 0; length < 8 + (int)BitConverter.ToInt64(file); length += 7)
        {
            Refuses(file[..length], new Adam());
        }
    }

    [Fact]
    public void TheSeedIsKeptOnlyByATrainingThatBegins()
    {
        var (network, training) = Trained();
        Assert.Throws<ArgumentException>(() => network.Fit(Data, training, epochs: 1, seed: 3, callbacks: [new EarlyStopping(patience: 1)]));
        Assert.Equal(Seed, training.ShuffleSeed);
        network.Fit(Data, training, epochs: 1, seed: 3);
        Assert.Equal(3ul, training.ShuffleSeed);
    }

    [Fact]
    public void AStateOfAnotherNetworkIsNotSaved() => Assert.Throws<ArgumentException>(
        "training", () => new Tiny(seed: 1).SaveTraining(new MemoryStream(), new TrainingState(Digits.Info, new Adam())));

    private static void Refuses(byte[] file, Optimizer optimizer, params string[] fragments)
    {
        var network = new Digits(seed: 8);
        var before = Parameters(network);
        var exception = Assert.Throws<CheckpointException>(() => network.ResumeTraining(new MemoryStream(file), optimizer));
        Assert.All(fragments, fragment => Assert.Contains(fragment, exception.Message));
        Bits.Equal(before, Parameters(network));
    }

    private static (Digits Network, TrainingState Training) Trained()
    {
        var network = new Digits(seed: 1);
        var training = new TrainingState(Digits.Info, new Adam(1e-3f));
        Fit(network, training, 2);
        return (network, training);
    }

    /// <summary>The seed is said once: a state that goes on knows it.</summary>
    private static TrainingHistory Fit(Digits network, TrainingState training, int epochs) =>
        network.Fit(Data, training, epochs, validation: Validation, seed: training.Epoch == 0 ? Seed : null);

    private static async Task<string> TrainAsync(string path, int epochs)
    {
        var program = Repository.Program("tests", "NetGen.CheckpointProof");
        var process = await ChildProcess.RunAsync("dotnet", [program, "train", path, epochs.ToString(CultureInfo.InvariantCulture)]);
        return process.SuccessfulOutput();
    }

    private static byte[] SavedTraining(Digits network, TrainingState training)
    {
        using var stream = new MemoryStream();
        network.SaveTraining(stream, training);
        return stream.ToArray();
    }

    private static float[] Parameters(Digits network)
    {
        var parameters = new float[Digits.ParameterCount];
        network.CopyParametersTo(parameters);
        return parameters;
    }

    private static CultureInfo HostileCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return culture;
    }
}
