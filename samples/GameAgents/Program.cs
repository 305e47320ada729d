using System.CommandLine;
using System.Globalization;
using GameAgents;
using GameAgents.Reports;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

const int FewestAgents = 100;

var agents = new Option<int>("--agents") { Description = "How many agents there are.", DefaultValueFactory = _ => 10_000 };
var generations = new Option<int>("--generations") { Description = "How many generations of 256 frames to play.", DefaultValueFactory = _ => 20 };
var seed = new Option<ulong>("--seed") { Description = "Decides the first networks and the course of the game.", DefaultValueFactory = _ => 1 };
var folder = new Option<string>("--folder") { Description = "Where the game and the picture are saved.", DefaultValueFactory = _ => "game-agents" };
var resume = new Option<bool>("--resume") { Description = "Goes on with the game in that folder, with the same agents and seed." };
RequireAtLeast(agents, FewestAgents);
RequireAtLeast(generations, 1);

var command = new RootCommand("Plays a game of networks that evolve and learn, without garbage.") { agents, generations, seed, folder, resume };
command.SetAction(parsed => Play(
    parsed.GetValue(agents), parsed.GetValue(generations), parsed.GetValue(seed), parsed.GetValue(folder)!, parsed.GetValue(resume)));
return command.Parse(args).Invoke();

static int Play(int agents, int generations, ulong seed, string folder, bool resume)
{
    using (var first = Game.New(FewestAgents, seed))
    {
        first.PlayGeneration(new Progress(1));                    // what runs for the first time may allocate
    }

    using var game = resume ? Game.Resume(folder, agents, seed) : Game.New(agents, seed);
    var (begin, progress) = (game.Generation, new Progress(generations));
    for (var index = 0; index < generations; index++)
    {
        game.PlayGeneration(progress);
        Console.WriteLine($"generation {game.Generation}: an agent ate {progress.Scores[index]:F2}, the companion guessed the player's push to {progress.Errors[index]:F3}.");
    }

    game.Save(folder);
    ProgressPicture.Save(progress, begin, Path.Combine(folder, "progress.png"));
    var allocated = progress.Allocated + game.AllocatedInBackground;
    Console.WriteLine($"{progress.MeanFrame:F2} ms a frame; {progress.InBudget:P1} of the frames within {Progress.Budget} ms.");
    Console.WriteLine($"result: agents={agents} generation={game.Generation} food={progress.Scores[^1]:F2} error={progress.Errors[^1]:F3} allocated_bytes={allocated} networks={game.Fingerprint()}");
    return allocated == 0 ? 0 : 1;
}

static void RequireAtLeast(Option<int> option, int least) => option.Validators.Add(result =>
{
    if (result.Tokens.Count == 1 && result.GetValueOrDefault<int>() < least)
    {
        result.AddError($"{option.Name} expects a whole number of at least {least}; found '{result.Tokens[0].Value}'.");
    }
});
