using NetGen.Generators.Analysis;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Model;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Weights;

/// <summary>Checks that the file a network names for its weights is there and fits, as the runtime does when it loads one.</summary>
internal static class WeightsChecks
{
    // The runtime's SafetensorsNumbers reads them.
    private const string Types = "F32, F16, BF16, F64";

    /// <summary>What is wrong first, with the network's full name; nothing if it names no file.</summary>
    public static IEnumerable<(string Network, Problem Problem)> FindProblems(NetworkPlan plan, EquatableArray<WeightsFile> files)
    {
        if (plan.Spec.Weights is not { } name)
        {
            yield break;
        }

        var problem = files.FirstOrDefault(file => file.Name == name) is { } found
            ? FindOtherTensors(plan, found) ?? FindMismatch(plan, found) ?? FindOtherArchitecture(plan, found)
            : ReportNotFound(name, files);
        if (problem is not null)
        {
            yield return (plan.Spec.Type.FullName, problem);
        }
    }

    private static Problem ReportNotFound(string name, EquatableArray<WeightsFile> files)
    {
        var fileName = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        var found = files.Count == 0 ? "none" : string.Join(", ", files.Select(file => $"'{file.Name}'"));
        return Report(DiagnosticIds.WeightsNotFound, name, fileName == name ? found : $"{found}; files are named without folders") with
        {
            Mend = NearName.Find(fileName, files.Select(file => file.Name)),
        };
    }

    private static Problem? FindOtherTensors(NetworkPlan plan, WeightsFile file)
    {
        var found = new HashSet<string>(file.Tensors.Select(tensor => tensor.Name));
        var expected = new HashSet<string>(plan.Tensors.Select(tensor => tensor.Key));
        var missing = ListOf(plan.Tensors.Select(tensor => tensor.Key).Where(key => !found.Contains(key)));
        var unexpected = ListOf(file.Tensors.Select(tensor => tensor.Name).Where(name => !expected.Contains(name) && !CountsBatches(plan, name)));
        return missing.Count + unexpected.Count == 0
            ? null
            : Report(DiagnosticIds.WeightsOfOtherTensors, file.Name, plan.Spec.Type.Name, missing.ToString(), unexpected.ToString());
    }

    /// <summary>PyTorch keeps beside running means how many batches they have followed, which nobody needs.</summary>
    private static bool CountsBatches(NetworkPlan plan, string name) =>
        plan.Layers.OfType<BatchNormPlan>().Any(norm => norm.Means.Key.Replace("running_mean", "num_batches_tracked") == name);

    private static Problem? FindMismatch(NetworkPlan plan, WeightsFile file)
    {
        foreach (var tensor in plan.Tensors)
        {
            var expected = $"[{string.Join(", ", tensor.StoredShape)}]";
            var found = file.Tensors.First(stored => stored.Name == tensor.Key);
            if (found.Shape != expected)
            {
                return Report(DiagnosticIds.WeightsShapeMismatch, tensor.Key, file.Name, expected, found.Shape);
            }

            if (!Types.Split(',').Any(type => type.Trim() == found.Type))
            {
                return Report(DiagnosticIds.WeightsTypeMismatch, tensor.Key, file.Name, Types, found.Type);
            }
        }

        return null;
    }

    private static Problem? FindOtherArchitecture(NetworkPlan plan, WeightsFile file) =>
        file.Architecture is null || file.Architecture == plan.ArchitectureHash
            ? null
            : Report(DiagnosticIds.WeightsOfOtherArchitecture, file.Name, plan.Spec.Type.Name, file.Network ?? "another network");

    private static Problem Report(string id, params string[] arguments) => new(id, ProblemSite.Weights, arguments);

    private static NameList ListOf(IEnumerable<string> names)
    {
        var list = new NameList();
        foreach (var name in names)
        {
            list.Add(name);
        }

        return list;
    }
}
