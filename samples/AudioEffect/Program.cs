using System.CommandLine;
using System.Globalization;
using AudioEffect;
using AudioEffect.Audio;
using NetGen;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

const int Pieces = 4096;
const int TestPieces = 512;
const int Epochs = 60;
const int BatchSize = 32;
const float LearningRate = 5e-3f;
const int SampleRate = 48_000;
const int Seconds = 10;
const int Notes = 30;

var source = new Option<FileInfo?>("--in") { Description = "A WAV file of 16-bit samples to stream; plucked strings if there is none." };
var destination = new Option<FileInfo>("--out") { Description = "Where the result goes, as a WAV file.", DefaultValueFactory = _ => new FileInfo("amp.wav") };
var weights = new Option<FileInfo?>("--save") { Description = "Where the trained net goes, as a safetensors file; nowhere if there is none." };
var seed = new Option<int>("--seed") { Description = "Decides the sound to learn from and the initial weights.", DefaultValueFactory = _ => 1 };
var model = new Option<string>("--model") { Description = "The net: recurrent (gru) or of causal convolutions (tcn).", DefaultValueFactory = _ => "gru" };
model.AcceptOnlyFromAmong("gru", "tcn");
var command = new RootCommand("Trains a small net to imitate an amplifier, and streams sound through it.") { source, destination, weights, seed, model };
command.SetAction(parsed => Run(parsed.GetValue(source), parsed.GetValue(destination)!, parsed.GetValue(weights), parsed.GetValue(seed), parsed.GetValue(model)!));
return command.Parse(args).Invoke();

static int Run(FileInfo? source, FileInfo destination, FileInfo? weights, int seed, string model)
{
    try
    {
        var sound = source is null
            ? new WaveFile(SampleRate, PluckedString.Play(new Random(seed), Seconds * SampleRate, Notes))
            : WaveFile.Read(source.FullName);
        Streaming process = model == "tcn"
            ? Train<ConvolutionalAmpNet>(seed, weights).CreateStreamer(maxBlockSize: 1).Process
            : Train<AmpNet>(seed, weights).CreateStreamer(maxBlockSize: 1).Process;
        var performance = Performance.Of(process, sound);
        performance.Output.Write(destination.FullName);
        Console.WriteLine($"{sound.Samples.Length} samples went through the net one by one; the result is in {destination.FullName}.");
        Console.WriteLine(
            $"result: error_to_signal={performance.ErrorToSignal:E1} ns_per_sample={performance.NanosecondsPerSample:F1} "
            + $"real_time_factor={performance.RealTimeFactor:F0} allocated_bytes={performance.AllocatedBytes}");
        return 0;
    }
    catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(failure.Message);
        return 1;
    }
}

static TNet Train<TNet>(int seed, FileInfo? weights)
    where TNet : class, INetwork<TNet>
{
    var net = TNet.Create((ulong)seed);
    Console.WriteLine(net.Summary());
    var history = net.Fit(
        Lesson.Make(seed, Pieces),
        new Adam(new CosineSchedule(LearningRate, Epochs)),
        Epochs,
        batchSize: BatchSize,
        validation: Lesson.Make(seed + 1, TestPieces),
        loss: new ErrorToSignal(),
        seed: (ulong)seed);
    Console.WriteLine($"Trained for {Epochs} epochs; error to signal on other pieces: {history.Last.ValidationLoss:E1}.");
    if (weights is not null)
    {
        net.Save(weights.FullName);
    }

    return net;
}
