using System.Globalization;
using System.Text;
using NetGen.Tool.Commands;
using Spectre.Console;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Encoding.UTF8;
if (Console.IsOutputRedirected)
{
    // A file or another program has no width at which tables should be folded.
    AnsiConsole.Profile.Width = Tables.Unfolded;
}

return new NetGenCommand(AnsiConsole.Console, Console.Error).Run(args);
