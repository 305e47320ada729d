using System.Globalization;
using System.Text;
using Tabular;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Encoding.UTF8;

return new TabularCommand(Comparison.Run).Parse(args).Invoke();
