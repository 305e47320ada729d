using System.CommandLine;
using System.Globalization;
using TwoHeads;
using TwoHeads.Play;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

const int Rounds = 10;

var seed = new Option<int>("--seed") { Description = "Decides the initial weights and the games.", DefaultValueFactory = _ => 1 };
var games = new Option<int>("--games") { Description = "How many games to play in each of the 10 rounds.", DefaultValueFactory = _ => 500 };
games.Validators.Add(result =>
{
    if (result.Tokens.Count == 1 && result.GetValueOrDefault<int>() < 1)
    {
        result.AddError($"--games expects a whole number of at least 1; found '{result.Tokens[0].Value}'.");
    }
});

var command = new RootCommand("Learns tic-tac-toe from nothing but its rules, by playing against itself.") { seed, games };
command.SetAction(parsed => Run(parsed.GetValue(seed), parsed.GetValue(games)));
return command.Parse(args).Invoke();

static void Run(int seed, int games)
{
    var net = new PolicyValueNet((ulong)seed);
    var training = new Training(net, seed);
    var examination = new Examination(net);
    var (lost, all) = examination.PlayEverything();
    Console.WriteLine($"before: of all {all} games that can be played against the net, which moves without looking ahead, it loses {lost}.");
    for (var round = 1; round <= Rounds; round++)
    {
        var loss = training.Run(games);
        (lost, all) = examination.PlayEverything();
        Console.WriteLine($"round {round}: {games} games, loss {loss:F4}; it loses {lost} of {all}.");
    }

    Console.WriteLine($"result: games={Rounds * games} lost={lost} of={all} seed={seed}");
}
