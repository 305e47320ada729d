using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GameAgents.Agents;
using GameAgents.Reports;
using GameAgents.World;
using NetGen;

namespace GameAgents;

/// <summary>A game: frame by frame a player plays, a companion guesses what he does and learns it, and a population lives beside them.</summary>
internal sealed class Game : IDisposable
{
    private const int FramesPerGeneration = 256;
    private const string BrainsFile = "agents.safetensors";
    private const string PlayerFile = "player.safetensors";

    private readonly ulong _seed;
    private readonly Population _population;
    private readonly PlayerNet _playerNet;
    private readonly TrainingState _training;
    private readonly Apprentice _apprentice;

    private Game(int agents, ulong seed, string? folder)
    {
        _seed = seed;
        _population = new Population(agents, seed);
        _playerNet = new PlayerNet(seed);
        var optimizer = new Adam(3e-3f);
        _training = folder is null ? new TrainingState(PlayerNet.Info, optimizer) : _playerNet.ResumeTraining(Path.Combine(folder, PlayerFile), optimizer);
        if (folder is not null)
        {
            Brain.LoadAll(Path.Combine(folder, BrainsFile), _population.Brains);
        }

        _apprentice = new Apprentice(_playerNet, _training, FramesPerGeneration);
    }

    /// <summary>The generations played, which the steps of the companion's training count.</summary>
    internal int Generation => (int)(_training.OptimizerState.Step / Apprentice.StepsOf(FramesPerGeneration));

    /// <summary>The bytes that the companion's thread allocated while it learned.</summary>
    internal long AllocatedInBackground => _apprentice.Allocated;

    internal static Game New(int agents, ulong seed) => new(agents, seed, folder: null);

    /// <summary>Goes on with a saved game.</summary>
    internal static Game Resume(string folder, int agents, ulong seed) => new(agents, seed, folder);

    /// <summary>Saves the game between two generations.</summary>
    internal void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        Brain.SaveAll(Path.Combine(folder, BrainsFile), _population.Brains);
        _playerNet.SaveTraining(Path.Combine(folder, PlayerFile), _training);
    }

    /// <summary>Plays a generation.</summary>
    internal void PlayGeneration(Progress progress)
    {
        var seed = (_seed * 1_000_003) + (ulong)Generation;
        _population.BeginGeneration(seed);
        var player = new Player(seed);
        var error = 0.0;
        for (var frame = 0; frame < FramesPerGeneration; frame++)
        {
            var (start, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            error += PlayFrame(player);
            progress.AddFrame(Stopwatch.GetTimestamp() - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
        }

        _apprentice.CatchUp();
        progress.AddGeneration(_population.MeanScore, error / FramesPerGeneration);
    }

    /// <summary>The beginning of a hash that two games share only if all their networks have the same bits.</summary>
    internal string Fingerprint()
    {
        var parameters = new float[PlayerNet.ParameterCount];
        _playerNet.CopyParametersTo(parameters);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(_population.Brains));
        hash.AppendData(MemoryMarshal.AsBytes(parameters.AsSpan()));
        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 8));
    }

    public void Dispose() => _apprentice.Dispose();

    /// <summary>Plays a frame.</summary>
    /// <returns>How far the companion's guess was from what the player did.</returns>
    private float PlayFrame(Player player)
    {
        Span<float> view = stackalloc float[Body.ViewSize];
        Span<float> push = stackalloc float[PlayerNet.OutputSize];
        Span<float> guess = stackalloc float[PlayerNet.OutputSize];
        player.View(view);
        _apprentice.Predict(view, guess);
        player.Play(view, push);
        _apprentice.Show(view, push);
        _population.PlayFrame();
        return (float.Abs(guess[0] - push[0]) + float.Abs(guess[1] - push[1])) / 2;
    }
}
