using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.Generators.Tests.Architecture;

/// <summary>The runtime does not know the generator, and its lower folders know no networks.</summary>
public partial class RuntimeFoldersTests
{
    private static readonly string Runtime = Path.Combine(Repository.Root, "src", "NetGen");

    [Fact]
    public void RuntimeNeverNamesTheGenerator() => Assert.DoesNotContain(
        Sources.In(Runtime), file => file.Text.Contains("NetGen.Generators", StringComparison.Ordinal));

    [Theory]
    [InlineData("Optimizers")]
    [InlineData("Schedules")]
    [InlineData("Losses")]
    [InlineData("Regularization")]
    [InlineData("Constraints")]
    [InlineData("Initialization")]
    [InlineData("Numerics")]
    [InlineData("Data")]
    public void FolderKnowsNoNetworks(string folder) => Assert.Empty(
        from file in Sources.In(Runtime, folder)
        from Match type in NetworkType().Matches(Comment().Replace(file.Text, ""))
        select $"{file.Path} names {type.Value}");

    [GeneratedRegex(@"\b(INetwork|NetworkInfo|LayerInfo|TensorInfo|PhaseInfo|TrainingState|Workspace)\b")]
    private static partial Regex NetworkType();

    // Documentation may point upwards.
    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();
}
