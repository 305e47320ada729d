using NetGen.Testing;
using Xunit;

namespace NetGen.Generators.Tests.Emission;

/// <summary>The map of a prediction's memory in the remarks, written out to be read.</summary>
public class MemoryMapTests
{
    [Fact]
    public void BranchesShareMemory() => Assert.Equal(
        """
        <para>A prediction keeps its values in 96 floats for each row; one behind the other they would take 192. Each lives from the layer that computes it to the last that reads it; on the right a column for each layer in turn, and one for the caller.</para>
        <code>
        floats   outputs of  read first by  and last by
         0 - 31  Trunk       Branch         Joined       ###.....
         0 - 47  Wide        Policy         Policy       ...##...
         0 - 15  Narrow      Value          Value        .....##.
        16 - 31  Value       the caller     the caller   ......##
        32 - 63  Branch      Joined         Joined       .##.....
        48 - 63  Policy      the caller     the caller   ....####
        64 - 95  Joined      Wide           Narrow       ..####..
        </code>
        """,
        MapOf(NetworkSource.Named("Net").Input(8).Dense(32, "Relu", "Trunk").Dense(32, "Relu", "Branch").With("[Add(\"Trunk\", \"Branch\", Name = \"Joined\")]").Dense(48, "Relu", "Wide")
            .With("[Dropout(0.1f)]").Dense(3, "Softmax", "Policy").With("[Dense(16, Activation.Tanh, From = \"Joined\", Name = \"Narrow\")]").Dense(1, "Tanh", "Value")
            .With("[Output(Loss.CrossEntropy, From = \"Policy\")]").With("[Output(Loss.MeanSquaredError, From = \"Value\")]")));

    [Fact]
    public void BlocksAreSixteenRows() => Assert.Equal(
        """
        <para>A prediction keeps its values in 66 floats for each row; one behind the other they would take 110. Each lives from the layer that computes it to the last that reads it; on the right a column for each layer in turn, and one for the caller. x 16: in blocks of so many rows, whose values lie side by side.</para>
        <code>
        floats        outputs of      read first by  and last by
         0 - 25 x 16  Memory: inside  Memory         Memory       .#......
         0 -  2 x 16  Mean            Both           Both         ..###...
         0 - 15       BothRows        Head           Head         .....##.
         3 -  5 x 16  Most            Both           Both         ...##...
        16 - 21 x 16  Both            BothRows       BothRows     ....##..
        16 - 31       Head            the caller     the caller   ......##
        26 - 49 x 16  Memory          Mean           Most         .###....
        50 - 65 x 16  InputLanes      Memory         Memory       ##......
        </code>
        """,
        MapOf(NetworkSource.Named("Net").Input(8, 2).With("[Gru(3, ReturnSequence = true, Name = \"Memory\")]").With("[GlobalAveragePool(Name = \"Mean\")]")
            .With("[GlobalMaxPool(From = \"Memory\", Name = \"Most\")]").With("[Concat(\"Mean\", \"Most\", Name = \"Both\")]").Dense(2, name: "Head")));

    /// <summary>What each layer reads is the layer above: the list of the layers says it all.</summary>
    [Fact]
    public void ChainsHaveNone() => Assert.Empty(MapOf(NetworkSource.Named("Net").Input(8, 2).With("[Gru(3)]").Dense(5, "Relu").With("[Dropout(0.1f)]").Dense(2)));

    private static string MapOf(NetworkSource source)
    {
        var lines = GeneratorHarness.Run(source.ToString()).Sources.Single(file => file.HintName == "Tests.Net.g.cs").Text.Split('\n').Select(line => line.Trim());
        return string.Join("\n", lines.SkipWhile(line => !line.StartsWith("/// <para>A prediction keeps", StringComparison.Ordinal)).TakeWhile(line => line != "/// </remarks>").Select(line => line["/// ".Length..]));
    }
}
