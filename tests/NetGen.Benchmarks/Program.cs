using System.Globalization;
using NetGen.Benchmarks.Quick;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return new QuickCommand().Parse(args is ["quick", .. var rest] ? rest : args).Invoke();
